"""A change of a page is told finely; one of what frames every page concerns them all."""

from __future__ import annotations

import pytest

from cms.core.page_cache.subjects import ANY_PAGE, EVERYTHING, subject_below, subject_of_page
from lga.models import ContactSettings, Ward
from lga.shown.subjects import subjects_of
from publications.models import BylawPage, NewsPage
from tests.factories.documents import make_document
from tests.factories.pages import make_news, starter
from tests.public.specimens import specimen
from tests.public.specimens.alerts import make_alert

pytestmark = pytest.mark.django_db


def test_a_page_is_of_its_type_its_place_and_itself_in_all_languages(bonde):
    news = make_news(bonde)
    place = subject_below(starter(bonde, "news").path)
    itself = subject_of_page(news.translation_key)

    assert subjects_of(news) == {ANY_PAGE, "publications_newspage", place, itself}


def test_a_page_that_is_known_as_any_page_only_is_of_its_type_as_well(bonde):
    news = make_news(bonde)

    assert subjects_of(news.page_ptr) == subjects_of(NewsPage.objects.get(pk=news.pk))


def test_a_type_that_builds_upon_another_is_of_both(bonde):
    subjects = subjects_of(specimen(BylawPage, bonde))

    assert {"publications_bylawpage", "publications_publicationpage"} <= subjects


def test_what_menus_alerts_and_ways_show_concerns_everything(bonde):
    section = starter(bonde, "about")
    section.refresh_from_db()
    ward = Ward.objects.create(institution=bonde, name="Kifanya")
    contact, _new = ContactSettings.objects.get_or_create(site=bonde.site)
    for thing in (bonde.site.root_page, section, make_alert(bonde, "Daraja"), bonde, ward, contact):
        assert subjects_of(thing) == {EVERYTHING}


def test_a_document_is_of_documents(bonde):
    assert subjects_of(make_document(bonde, b"Bajeti")) == {"publications_document"}
