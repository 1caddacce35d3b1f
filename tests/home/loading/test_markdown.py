"""Markdown becomes the blocks that an officer could have made in the editor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.loading.markdown import blocks_from


def test_running_text_is_one_block_until_a_table_or_quotation():
    blocks = blocks_from(
        "## Kichwa\n\nAya.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n> Neno\n\nMwisho."
    )

    assert [block["type"] for block in blocks] == ["rich_text", "table", "quote", "rich_text"]
    assert blocks[0]["value"] == "<h2>Kichwa</h2><p>Aya.</p>"
    assert blocks[1]["value"]["data"] == [["A", "B"], ["1", "2"]]
    assert blocks[2]["value"]["text"] == "Neno"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("- **moja**\n- *mbili*", "<ul><li><b>moja</b></li><li><i>mbili</i></li></ul>"),
        ("- moja\n\n- mbili", "<ul><li>moja</li><li>mbili</li></ul>"),
        ("3. moja\n4. mbili", "<ol><li>moja</li><li>mbili</li></ol>"),
        ("- moja\n  - mbili", "<ul><li>moja<ul><li>mbili</li></ul></li></ul>"),
        ("[a](https://b.go.tz/)", '<p><a href="https://b.go.tz/">a</a></p>'),
        ("moja\nmbili", "<p>moja mbili</p>"),
        ("moja  \nmbili", "<p>moja<br/>mbili</p>"),
        ("", None),
    ],
)
def test_text_is_stored_as_the_editor_stores_it(text, html):
    assert [block["value"] for block in blocks_from(text)] == ([html] if html else [])


def test_same_place_has_the_same_id_in_every_language():
    assert [b["id"] for b in blocks_from("Moja")] == [b["id"] for b in blocks_from("One")]


def test_html_is_text():
    (block,) = blocks_from("<script>alert(1)</script> neno")

    assert "<script>" not in block["value"]


@given(st.text())
def test_no_text_makes_markup_of_its_own(text):
    assert all("<script" not in str(block["value"]) for block in blocks_from(text))
