"""That a result was opened is counted from where the reader comes, and nothing else is."""

from __future__ import annotations

import pytest
from wagtail.models import Page

from search.models import AskedQuestion, Synonym
from tests.search.log.conftest import PHONE

pytestmark = pytest.mark.django_db

SEARCH = "http://bonde.test/tafuta/?q=Daraja+jipya"


@pytest.fixture
def news(council):
    return council.add_news("Daraja jipya", slug="daraja")


@pytest.fixture
def open_page(client, council):
    def _open(path, came_from=SEARCH, house=council, number=1, **headers):
        return client.get(
            path,
            headers=house.host | {"user-agent": PHONE, "referer": came_from} | headers,
            REMOTE_ADDR=f"192.0.2.{number}",
        )

    return _open


def test_a_page_opened_from_its_results_counts(open_page, written, news):
    assert open_page("/daraja/").status_code == 200

    assert written() == [("daraja jipya", 0, 0, 1)]


def test_a_document_opened_from_its_results_counts(open_page, written, council):
    document = council.add_document("Daraja jipya")

    assert open_page(document.url).status_code == 200

    assert written() == [("daraja jipya", 0, 0, 1)]


@pytest.mark.parametrize("asked", ["madaraja", "bridge"])
def test_what_was_found_by_another_form_or_word_for_it_counts(open_page, written, news, asked):
    Synonym.objects.create(expressions="daraja, bridge")
    open_page("/daraja/", came_from=f"http://bonde.test/tafuta/?q={asked}")

    assert written() == [(asked, 0, 0, 1)]


def test_opening_more_of_them_counts_once(open_page, written, news):
    open_page("/daraja/")
    open_page("/daraja/")
    open_page("/daraja/", number=2)

    assert written() == [("daraja jipya", 0, 0, 2)]


def test_leaving_by_the_main_menu_does_not_count(open_page, written, council, news):
    council.add_section("Idara", parent=None)
    page = Page.objects.get(title="Idara")

    assert open_page(f"/{page.slug}/").status_code == 200

    assert written() == []


@pytest.mark.parametrize(
    "came_from",
    [
        "",
        "http://bonde.test/",
        "http://bonde.test/habari/?q=Daraja",
        "http://elsewhere.example/tafuta/?q=Daraja+jipya",
        "http://bonde.test/tafuta/",
        "http://[/tafuta/?q=x",
    ],
)
def test_who_comes_from_elsewhere_does_not_count(open_page, written, news, came_from):
    assert open_page("/daraja/", came_from).status_code == 200

    assert written() == []


def test_a_result_on_another_institutions_site_counts_for_where_it_was_asked(
    open_page, written, news, region
):
    open_page("/daraja/", "http://mkoa.test/tafuta/?q=Daraja+jipya")
    written()

    assert AskedQuestion.objects.get().institution == region.institution


def test_links_to_another_institution_s_site_let_it_know(look, store, neighbour):
    store("Maji", url="/hapa/")
    store("Maji", url="/huko/", institution=neighbour.institution)

    html = look(q="maji", scope="region").text

    assert 'href="http://mlima.test/huko/" referrerpolicy="no-referrer-when-downgrade"' in html
    assert 'href="/hapa/">' in html


def test_a_page_that_is_not_there_does_not_count(open_page, written, council):
    assert open_page("/haipo/").status_code == 404

    assert written() == []


def test_a_program_does_not_count(open_page, written, news):
    open_page("/daraja/", **{"user-agent": "curl/8"})

    assert written() == []
