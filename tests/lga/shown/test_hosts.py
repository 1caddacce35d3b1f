"""A change concerns the hosts that show it: its institution's, the region's, those that refer."""

from __future__ import annotations

import pytest
from django.utils import timezone
from wagtail.models import Locale, ReferenceIndex

from cms.core.models import PageReview
from cms.core.models.shown_change import EVERY_HOST
from home.models import StandardPage
from lga.models import AppearanceSettings, ContactSettings, Ward
from lga.shown.hosts import hosts_showing
from publications.models import NewsPage
from tests.factories.documents import make_document
from tests.factories.pages import add_below, make_news, starter
from tests.public.specimens.alerts import make_alert

pytestmark = pytest.mark.django_db


def test_a_councils_page_is_shown_on_its_host_and_the_regions(bonde):
    assert hosts_showing(make_news(bonde)) == {"bonde-dc.test", "mkoa.test"}


def test_the_regions_page_is_shown_on_its_own(region):
    assert hosts_showing(make_news(region)) == {"mkoa.test"}


def test_a_translation_is_shown_where_its_original_is(bonde):
    assert hosts_showing(starter(bonde, "news", "en")) == {"bonde-dc.test", "mkoa.test"}


def test_what_a_page_of_another_council_links_to_is_shown_there_too(bonde, mlima):
    document = make_document(bonde, b"Bajeti")
    page = StandardPage(title="Hati za jirani")
    link = f'<p><a linktype="document" id="{document.pk}">Hati</a></p>'
    page.body = [{"type": "rich_text", "value": link}]
    add_below(starter(mlima, "about"), page)
    ReferenceIndex.create_or_update_for_object(page)

    assert hosts_showing(document) == {"bonde-dc.test", "mlima-tc.test", "mkoa.test"}


def page_showing_latest_of(index, institution):
    page = StandardPage(title="Habari za jirani")
    page.body = [{"type": "latest_items", "value": {"index": index.pk, "count": 3}}]
    add_below(starter(institution, "about"), page)
    ReferenceIndex.create_or_update_for_object(page)


@pytest.mark.parametrize("language", ["sw", "en"])
def test_an_entry_is_shown_where_the_latest_of_its_list_are(bonde, mlima, language):
    page_showing_latest_of(starter(bonde, "news"), mlima)
    news = NewsPage(title="Daraja", locale=Locale.objects.get(language_code=language))
    add_below(starter(bonde, "news", language), news)

    assert hosts_showing(news) == {"bonde-dc.test", "mlima-tc.test", "mkoa.test"}


def test_what_the_region_announces_is_shown_where_its_latest_are(region, bonde):
    page_showing_latest_of(starter(region, "news"), bonde)

    assert hosts_showing(make_news(region)) == {"bonde-dc.test", "mkoa.test"}


def test_rows_belong_to_their_institution(bonde):
    ward = Ward.objects.create(institution=bonde, name="Kifanya")

    assert hosts_showing(ward) == {"bonde-dc.test", "mkoa.test"}


@pytest.mark.parametrize("model", [ContactSettings, AppearanceSettings])
def test_settings_are_shown_on_the_institutions_own_host_alone(model, bonde, region):
    for institution, host in ((bonde, "bonde-dc.test"), (region, "mkoa.test")):
        assert hosts_showing(model.objects.get(site=institution.site)) == {host}


def test_a_review_is_shown_where_its_page_is(bonde):
    news = make_news(bonde)
    review = PageReview.objects.update_or_create(
        translation_key=news.translation_key,
        defaults={"reviewed_on": timezone.localdate(), "due_on": timezone.localdate()},
    )[0]

    assert hosts_showing(review) == {"bonde-dc.test", "mkoa.test"}


def test_a_councils_alert_is_shown_on_its_host_and_the_regions(bonde):
    assert hosts_showing(make_alert(bonde, "Daraja")) == {"bonde-dc.test", "mkoa.test"}


def test_the_regions_alerts_languages_and_institutions_concern_everybody(region, bonde):
    for thing in (make_alert(region, "Mafuriko"), Locale.objects.first(), bonde, bonde.site):
        assert hosts_showing(thing) == {EVERY_HOST}
