"""A snippet shows where the words are, in the text's own spelling, and is safe HTML."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from search.analysis import words
from search.snippets import ELLIPSIS, mark, snippet

FILLER = " ".join(["neno"] * 100)


def test_words_are_marked_as_they_are_written():
    assert mark("Mang’ombe na Kusini", {"mangombe"}) == ("<mark>Mang’ombe</mark> na Kusini")


def test_a_code_is_marked_as_a_whole():
    assert mark("Na. 78/2025/W", words("78/2025/w")) == "Na. <mark>78/2025/W</mark>"


def test_part_of_a_code_is_marked_within_it():
    assert mark("Bajeti 2025/26", {"2025"}) == "Bajeti <mark>2025</mark>/26"


def test_markup_in_the_text_stays_text():
    assert mark('<b>maji</b> & "umeme"', {"maji"}) == (
        "&lt;b&gt;<mark>maji</mark>&lt;/b&gt; &amp; &quot;umeme&quot;"
    )


def test_the_snippet_goes_to_where_most_words_are():
    text = f"maji {FILLER} mradi wa maji {FILLER}"

    found = snippet(text, {"maji", "mradi"})

    assert "<mark>mradi</mark> wa <mark>maji</mark>" in found
    assert found.startswith(ELLIPSIS)
    assert found.endswith(ELLIPSIS)


def test_words_before_the_first_mark_explain_it():
    found = snippet(f"{FILLER} ujenzi wa mradi {FILLER}", {"mradi"})

    assert "ujenzi wa <mark>mradi</mark>" in found


def test_without_a_match_the_beginning_is_shown():
    found = snippet(f"Mwanzo {FILLER}", {"hakuna"}, size=3)

    assert found == f"Mwanzo neno neno {ELLIPSIS}"


def test_a_short_text_is_shown_whole():
    assert snippet("(Maji\n\nsafi.)", {"safi"}) == "(Maji <mark>safi</mark>.)"


def test_a_text_without_words_gives_nothing():
    assert snippet(" … ", {"maji"}) == ""


@given(st.text(), st.sets(st.text(max_size=3)))
def test_nothing_but_marks_is_markup(text, asked):
    html = mark(text, asked | set(words(text)[::2])) + snippet(text, asked | set(words(text)[::2]))

    without_marks = re.sub(r"</?mark>", "", html)
    assert not set("<>\"'") & set(without_marks)
    assert not re.search(r"&(?!amp;|lt;|gt;|quot;|#x27;)", without_marks)


@given(st.text())
def test_marks_are_closed_and_not_nested(text):
    html = mark(text, set(words(text)))

    assert re.sub(r"<mark>[^<]*</mark>", "", html).count("<") == 0
