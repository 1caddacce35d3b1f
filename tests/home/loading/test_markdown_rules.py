"""What a page would lose without a word is refused, with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.loading.markdown import blocks_from
from home.loading.markdown_rules import Misfit, misfits_in


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("# Kikubwa", 0, "Headings are ## or ###: the title of the page is the first."),
        ("Aya.\n\n```\ncode\n```", 2, "A page's text cannot hold code."),
        ("Aya.\n\n    code", 2, "A page's text cannot hold text set in by four spaces."),
        ("---", 0, "A page's text cannot hold a line across."),
        ("Aya.\n\n![picha](a.png)", 2, "A paragraph cannot hold a picture."),
        ("Neno `code`.", 0, "A paragraph cannot hold code."),
        ("- moja\n- ## mbili", 1, "A list cannot hold a heading."),
        ("- moja\n\n  tena", 2, "An item of a list is one paragraph only."),
        ("> - moja", 0, "A quotation cannot hold a list."),
        ("| A |\n| --- |\n| **b** |", 2, "A table cannot hold bold text."),
        ("> [a](https://b.go.tz)", 0, "A quotation cannot hold a link."),
        (
            "[a](ukurasa/)",
            0,
            "“ukurasa/” leads nowhere. Begin it with https://, mailto: or tel:.",
        ),
    ],
)
def test_misfit_is_told_with_its_line(text, line, message):
    assert Misfit(line, message) in list(misfits_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "## Kichwa\n\n### Kidogo\n\nAya **nzito** na *laini*.",
        "- moja\n- mbili\n  1. ndani",
        "[barua](mailto:a@b.go.tz) na [simu](tel:+255260000000)",
        "| A | B |\n| --- | ---: |\n| 1 | 2 |",
        "> Neno\n>\n> Neno la pili",
    ],
)
def test_what_a_page_can_show_is_left_alone(text):
    assert list(misfits_in(text)) == []


def test_every_misfit_is_told():
    assert [misfit.line for misfit in misfits_in("# A\n\nAya.\n\n# B")] == [0, 4]


@given(st.text(alphabet="#>-*_`[]()!|123 \n\tab", max_size=60))
def test_any_text_is_judged_and_turned_into_blocks(text):
    list(misfits_in(text))
    blocks_from(text)
