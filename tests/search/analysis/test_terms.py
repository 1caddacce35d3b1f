"""One pass over a text gives its words, stems and names."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from search.analysis import terms, words


def test_capitalised_words_are_names_without_stop_words():
    assert terms("Ofisi ya Mkoa, Na. 5 ya Lupila", "sw").names == ("ofisi", "mkoa", "lupila")


def test_stop_words_have_no_stem():
    assert terms("mradi wa maji", "sw").stems == ("xsradi", "xsmaji")


def test_a_code_is_no_name_unless_it_begins_with_a_capital():
    assert terms("2025/26 na W/04", "sw").names == ("wx04", "w", "04")


@given(st.text(max_size=200), st.sampled_from(["sw", "en", "fr"]))
def test_the_words_are_those_of_the_text(text, language):
    found = terms(text, language)

    assert list(found.words) == words(text)
    assert set(found.names) <= set(found.words)
    assert len(found.stems) <= len(found.words)
