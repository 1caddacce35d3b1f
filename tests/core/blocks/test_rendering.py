"""Every block is shown whole, and shows nothing where a draft left it empty."""

from __future__ import annotations

import pytest
from django.utils.html import strip_tags

from cms.core.blocks import ContentBlock
from home.models import StandardPage
from tests.core.blocks.bodies import pointing_body, publish, written_body
from tests.factories.pages import make_news, starter

BLOCKS = ContentBlock().child_blocks


@pytest.fixture
def read(client, bonde):
    """The text of a page as a visitor is sent it."""
    return lambda page: client.get(page.url, headers={"host": bonde.site.hostname}).text


def test_text_is_shown(body_page, read):
    html = read(publish(body_page, written_body()))

    for words in ("Omba leseni", "Kodi ni maendeleo.", "Jaza fomu", "Bei gani?", "Karakana"):
        assert words in html
    assert 'href="tel:0260000000"' in html


def test_first_row_of_a_table_is_its_head(body_page, read):
    html = read(publish(body_page, written_body()))

    assert '<th scope="col">Aina</th>' in html
    assert "<td>50,000</td>" in html
    assert "None" not in html


def test_what_is_pointed_to_is_shown(
    body_page, read, bonde, make_image, make_document, make_person
):
    make_news(bonde, "Barabara imefunguliwa")
    news = starter(bonde, "news")
    body = pointing_body(
        image=make_image(),
        document=make_document(),
        person=make_person("Asha Mrema"),
        index=news,
        link=news,
    )

    html = read(publish(body_page, body))

    for words in ("Wauzaji sokoni", "Kitengo cha Habari", "Bajeti 2026/27", "Asha Mrema"):
        assert words in html
    assert "Mkurugenzi Mtendaji" in html
    assert "Barabara imefunguliwa" in html
    assert 'href="https://example.org/"' in html


@pytest.mark.parametrize("name", BLOCKS)
def test_an_empty_block_says_nothing(name):
    block = BLOCKS[name]

    assert strip_tags(block.render(block.get_default())).strip() == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("image", {"image": 9999, "alt_text": "Picha"}),
        ("document_list", {"documents": [9999]}),
        ("people", {"people": [9999]}),
        ("links", {"links": [{"page": 9999, "url": "", "text": "Habari"}]}),
        ("latest_items", {"index": 9999, "count": 3}),
    ],
)
def test_what_was_deleted_is_left_out(name, value):
    block = BLOCKS[name]

    assert strip_tags(block.render(block.to_python(value))).strip() == ""


def test_an_unpublished_page_is_not_linked_to(body_page, read, bonde):
    draft = make_news(bonde, "Siri", live=False)

    assert "Siri" not in read(publish(body_page, [("links", {"links": [{"page": draft}]})]))


def test_a_decorative_image_is_silent(body_page, read, make_image):
    value = {"image": make_image(), "alt_text": "Maua", "decorative": True}

    html = read(publish(body_page, [("image", value)]))

    assert "Maua" not in html
    assert 'alt=""' in html


def test_markup_typed_by_an_officer_is_shown_not_run(body_page, read):
    body = [("table", {"data": [["<script>alert(1)</script>"]]}), ("quote", {"text": "<b>a</b>"})]

    html = read(publish(body_page, body))

    assert "<script>alert" not in html
    assert "&lt;b&gt;a&lt;/b&gt;" in html


def test_a_half_written_step_is_shown_without_its_empty_neighbours(body_page):
    steps = {"steps": [{"title": "", "text": ""}, {"title": "", "text": "<p>Lipa</p>"}]}

    html = str(StandardPage(body=[("steps", steps)]).body)

    assert html.count("<li") == 1
    assert "Lipa" in html
