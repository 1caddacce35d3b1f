"""Swahili has no prefix, English is below /en/, and what is not translated says so."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from cms.core.translation import publish_translation, texts_from
from publications.models import NewsPage
from tests.factories.pages import make_news, starter

HOST = {"host": "bonde-dc.test"}


def body(client, url):
    response = client.get(url, headers=HOST)
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def translated(bonde):
    page = make_news(bonde, "Barabara imefunguliwa")
    english = NewsPage(title="The road is open", slug="the-road-is-open", locale=page.locale)
    return page, publish_translation(page, "en", texts_from(page, english))


def test_each_language_has_its_address(client, bonde, translated):
    assert '<html lang="sw"' in body(client, "/")
    assert '<html lang="en"' in body(client, "/en/")


def test_accept_language_does_not_redirect(client, bonde):
    response = client.get("/", headers=HOST | {"accept-language": "en"})

    assert response.status_code == 200
    assert '<html lang="sw"' in response.content.decode()


def test_switch_leads_to_the_translation(client, bonde, translated):
    swahili, english = translated

    assert f'href="{english.relative_url(bonde.site)}"' in body(
        client, swahili.relative_url(bonde.site)
    )


def test_english_list_shows_the_translation_instead_of_the_original(client, bonde, translated):
    shown = body(client, starter(bonde, "news", "en").relative_url(bonde.site))

    assert "The road is open" in shown
    assert "Barabara imefunguliwa" not in shown


def test_untranslated_item_stands_in_the_english_list_in_its_own_language(client, bonde):
    make_news(bonde, "Haijatafsiriwa")

    shown = body(client, starter(bonde, "news", "en").relative_url(bonde.site))

    assert "Haijatafsiriwa" in shown
    assert 'lang="sw"' in shown


def test_untranslated_page_is_readable_inside_the_english_site(client, bonde):
    page = make_news(bonde, "Haijatafsiriwa")
    english_list = starter(bonde, "news", "en").relative_url(bonde.site)

    shown = body(client, f"{english_list}{page.slug}/")

    assert '<html lang="en"' in shown
    assert "Haijatafsiriwa" in shown


def test_switch_of_an_untranslated_page_leads_to_a_page_that_answers(client, bonde):
    page = make_news(bonde, "Haijatafsiriwa")
    links = page.language_links(client.get("/", headers=HOST).wsgi_request)
    english = next(link for link in links if link.code == "en")

    assert not english.is_available
    assert "Haijatafsiriwa" in body(client, english.url)


def test_untranslated_page_is_not_found_under_another_institution(client, bonde, mlima):
    page = make_news(bonde, "Haijatafsiriwa")
    url = f"{starter(mlima, 'news', 'en').relative_url(mlima.site)}{page.slug}/"

    assert client.get(url, headers={"host": "mlima-tc.test"}).status_code == 404


@pytest.mark.parametrize("path", ["/hakuna/", "/en/nothing/", "/en/news/nothing/", "/sw/"])
def test_unknown_page_is_not_found(client, bonde, path):
    assert client.get(path, headers=HOST).status_code == 404


def test_draft_is_not_found_in_either_language(client, bonde):
    page = make_news(bonde, "Rasimu", live=False)

    assert client.get(page.relative_url(bonde.site), headers=HOST).status_code == 404
    assert client.get(f"/en{page.relative_url(bonde.site)}", headers=HOST).status_code == 404


def test_names_follow_the_language(bonde):
    with override("sw"):
        assert bonde.name == bonde.name_sw
        assert bonde.url.endswith("/")
    with override("en"):
        assert bonde.name == bonde.name_en
        assert bonde.url.endswith("/en/")
