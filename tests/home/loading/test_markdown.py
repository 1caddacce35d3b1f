"""Markdown becomes the blocks that an officer could have made in the editor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.loading.markdown import UnfitMarkdown, blocks_from, shape_of


def test_running_text_is_one_block_until_a_table_or_quotation():
    blocks = blocks_from(
        "## Kichwa\n\nAya.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n> Neno\n\nMwisho."
    )

    assert [block["type"] for block in blocks] == ["rich_text", "table", "quote", "rich_text"]
    assert blocks[0]["value"] == "<h2>Kichwa</h2><p>Aya.</p>"
    assert blocks[1]["value"]["data"] == [["A", "B"], ["1", "2"]]


def test_bold_and_lists_are_those_of_the_editor():
    (block,) = blocks_from("- **moja**\n- *mbili*")

    assert block["value"] == "<ul><li><b>moja</b></li><li><i>mbili</i></li></ul>"


def test_same_place_has_the_same_id_in_every_language():
    assert [b["id"] for b in blocks_from("Moja")] == [b["id"] for b in blocks_from("One")]


@pytest.mark.parametrize(
    ("text", "line"),
    [("# Kikubwa", 0), ("Aya.\n\n```\ncode\n```", 2), ("![picha](a.png)", 0), ("---", 0)],
)
def test_what_a_page_cannot_show_is_refused_with_its_line(text, line):
    with pytest.raises(UnfitMarkdown) as refused:
        blocks_from(text)

    assert refused.value.line == line


def test_html_is_text():
    (block,) = blocks_from("<script>alert(1)</script> neno")

    assert "<script>" not in block["value"]


@given(st.text())
def test_no_text_makes_markup_of_its_own(text):
    try:
        blocks = blocks_from(text)
    except UnfitMarkdown:
        return
    assert all("<script" not in str(block["value"]) for block in blocks)


def test_shapes_of_two_languages_are_compared_by_part():
    assert shape_of("## A\n\n- b\n- c") == shape_of("## X\n\n- y\n- z")
    assert shape_of("## A\n\n- b") != shape_of("## X\n\n- y\n- z")
