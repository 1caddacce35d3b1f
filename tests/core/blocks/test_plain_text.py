"""Search is given the words of a body and nothing of its markup."""

from __future__ import annotations

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from cms.core.blocks import ContentBlock, plain_text
from tests.core.blocks.bodies import written_body

CONTENT = ContentBlock()
TAGS = st.sampled_from(["p", "h2", "h3", "li"])
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="<>&"), max_size=40)


def body(blocks):
    return CONTENT.normalize(blocks)


def test_every_piece_of_text_is_said_once_in_the_order_of_the_page():
    lines = plain_text(body(written_body())).split("\n")

    assert lines == [
        "Omba leseni Njoo na namba ya mlipakodi.",
        *("Kodi ni maendeleo.", "Mwenyekiti", "baraza"),
        *("Jaza fomu", "Ofisi ya kata."),
        *("Bei gani?", "Tazama ada."),
        *("Ada za leseni", "Aina", "Kiasi", "Duka", "50,000", "Karakana", "80,000", "Jumla"),
        *("Ofisi ya Biashara", "026 000 0000"),
    ]


def test_a_picture_is_found_by_its_caption_not_by_its_photographer():
    value = {"image": None, "alt_text": "Wauzaji", "caption": "Gulio", "credit": "Studio"}

    assert plain_text(body([("image", value)])) == "Wauzaji\nGulio"


def test_an_empty_body_says_nothing():
    assert plain_text(body([])) == ""
    assert plain_text(CONTENT.normalize([("steps", {"steps": []}), ("table", None)])) == ""


@given(st.lists(st.tuples(TAGS, WORDS), max_size=8))
def test_no_markup_is_left(pieces):
    html = "".join(f"<{tag}><b>{escape(words)}</b></{tag}>" for tag, words in pieces)

    text = plain_text(body([("rich_text", html), ("accordion", {"sections": []})]))

    assert "<" not in text
    assert text.split() == " ".join(words for _tag, words in pieces).split()
