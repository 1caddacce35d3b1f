"""All that a body points to is read together, and shown as each block would have shown it."""

from __future__ import annotations

import pytest
from wagtail.models import Locale, PageViewRestriction

from home.models import StandardPage
from tests.core.blocks.bodies import publish
from tests.factories.pages import add_below, make_news, starter

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(client, bonde):
    def text_of(page):
        return client.get(page.url, headers={"host": bonde.site.hostname}).text

    return text_of


def link_in_text(page):
    return [("rich_text", f'<p><a linktype="page" id="{page.pk}">Soma</a></p>')]


def lists(*indexes, count=3):
    return [("latest_items", {"index": index, "count": count, "heading": ""}) for index in indexes]


def test_a_link_in_a_text_leads_to_the_page(body_page, read, bonde):
    news = make_news(bonde)

    assert f'href="{news.url}"' in read(publish(body_page, link_in_text(news)))


def test_a_link_in_an_english_text_leads_to_the_translation(body_page, read, bonde):
    english = body_page.copy_for_translation(Locale.objects.get(language_code="en"))
    page = publish(english, link_in_text(starter(bonde, "news")))

    assert f'href="{starter(bonde, "news", "en").url}"' in read(page)


def test_a_link_to_what_is_gone_leads_nowhere(body_page, read, bonde):
    news = make_news(bonde)
    page = publish(body_page, link_in_text(news))
    news.delete()

    assert "<a>Soma</a>" in read(page)


def test_lists_of_two_institutions_show_each_its_own(body_page, read, bonde, mlima):
    make_news(bonde, "Ya bonde")
    make_news(mlima, "Ya mlima")
    html = read(publish(body_page, lists(starter(mlima, "news"), starter(bonde, "news"))))

    assert 0 < html.index("Ya mlima") < html.index("Ya bonde")


def test_a_list_that_is_shown_twice_is_as_long_as_each_block_says(body_page, read, bonde):
    for number in range(3):
        make_news(bonde, f"Habari {number}")
    index = starter(bonde, "news")
    html = read(publish(body_page, [*lists(index, count=1), *lists(index, count=3)]))

    assert [html.count(f"Habari {number}</a>") for number in range(3)] == [1, 1, 2]


def test_what_is_restricted_stands_in_no_list(body_page, read, bonde):
    news = make_news(bonde, "Ya ndani")
    PageViewRestriction.objects.create(page=news, restriction_type="login")

    assert "Ya ndani" not in read(publish(body_page, lists(starter(bonde, "news"))))


def test_an_untranslated_entry_has_an_address_in_the_readers_language(body_page, read, bonde):
    news = make_news(bonde, "Bado haijatafsiriwa")
    english = body_page.copy_for_translation(Locale.objects.get(language_code="en"))
    html = read(publish(english, lists(starter(bonde, "news"))))

    assert f'href="/en/news/{news.slug}/" lang="sw"' in html


def test_a_draft_shows_what_it_points_to(body_page, bonde, rf):
    make_news(bonde, "Barabara imefunguliwa")
    draft = StandardPage(title="Rasimu", body=lists(starter(bonde, "news")))
    add_below(starter(bonde, "about"), draft, live=False)
    html = draft.make_preview_request(original_request=rf.get("/"), preview_mode="").render()

    assert "Barabara imefunguliwa" in html.text
