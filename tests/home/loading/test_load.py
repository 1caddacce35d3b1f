"""A region's folder becomes its institutions, with real translations, once and only once."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test import TestCase
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Revision, Site
from wagtail_localize.models import Translation

from cms.core.models import Image
from home.loading.faults import FaultyRegion
from home.loading.load import load_region
from home.models import SectionIndexPage
from lga.models import (
    AppearanceSettings,
    ContactSettings,
    Institution,
    PersonIndexPage,
    PersonPage,
    SystemPage,
    SystemsRegisterPage,
    UnitPage,
    Ward,
)
from publications.models import (
    Document,
    NewsIndexPage,
    NewsPage,
    NoticePage,
    PublicationPage,
    TenderPage,
)
from search.models import Entry
from tests.home.loading.conftest import INVENTED_REGION


@pytest.fixture(scope="module")
def _loaded(django_db_setup, django_db_blocker):
    """The invented region, loaded once for all tests of this module."""
    with django_db_blocker.unblock(), transaction.atomic():
        with TestCase.captureOnCommitCallbacks(execute=True):
            load_region(INVENTED_REGION)
        connection.check_constraints()  # once, and not again at the end of every test
        yield
        transaction.set_rollback(True)


@pytest.fixture
def loaded(_loaded, db):
    return {one.slug: one for one in Institution.objects.all()}


def body(client, url, host):
    response = client.get(url, headers={"host": host})
    assert response.status_code == 200
    return response.content.decode()


def test_each_institution_is_there_with_its_contact(loaded):
    assert set(loaded) == {"bondeni", "kilimani-tc", "ngambo-dc"}
    contact = ContactSettings.objects.get(site=loaded["bondeni"].site)
    assert contact.email == "ras@bondeni.example"
    assert contact.street_en == "Sample Street"


def test_wards_of_one_name_belong_to_two_councils(loaded):
    owners = {ward.institution.slug for ward in Ward.objects.filter(name="Chemchemi")}

    assert owners == {"kilimani-tc", "ngambo-dc"}


@pytest.mark.parametrize("model", [NewsPage, NoticePage, TenderPage, PublicationPage])
def test_what_is_not_fact_is_marked_as_sample(loaded, model):
    page = model.objects.get(locale__language_code="sw")

    assert page.live
    assert page.is_sample


def test_picture_and_document_lie_in_the_collections_of_their_institutions(loaded):
    document = Document.objects.get()

    assert document.collection == loaded["ngambo-dc"].collection
    assert document.file_size > 0
    assert {image.collection for image in Image.objects.all()} == {
        loaded["bondeni"].collection,
        loaded["kilimani-tc"].collection,
    }


def test_translation_is_wagtail_localizes_own_and_can_be_updated(loaded):
    original = NewsPage.objects.get(locale__language_code="sw")
    english = original.get_translations().get()
    translation = Translation.objects.get(source__object_id=original.translation_key)

    assert english.title == "New bridge opened at Mwambani"
    assert "Own source" in english.body_text()
    assert translation.get_progress()[0] == translation.get_progress()[1]


def test_unit_has_its_text_from_the_table_and_the_file(loaded):
    unit = UnitPage.objects.get(locale__language_code="sw")

    assert unit.head.title == "Asha wa Mfano"
    assert unit.contacts.get().email == "maktaba@bondeni.example"
    assert "Kupokea barua" in unit.body_text()


def test_person_shows_the_office_held_today_in_both_languages(loaded):
    swahili = PersonPage.objects.get(locale__language_code="sw")
    english = PersonPage.objects.get(locale__language_code="en")

    assert [office.title for office in swahili.current_offices] == ["Katibu Tawala Mkoa"]
    assert [office.title for office in english.current_offices] == [
        "Regional Administrative Secretary"
    ]


def test_rows_of_a_page_keep_the_order_of_the_folder(loaded):
    for person in PersonPage.objects.all():
        offices = person.offices.all()

        assert [office.sort_order for office in offices] == list(range(len(offices)))


def test_systems_are_translated_with_their_owners(loaded):
    assert SystemPage.objects.get(locale__language_code="en").owned_by == "Regional Secretariat"


def test_dates_are_those_of_the_texts_in_both_languages(loaded):
    for page in NewsPage.objects.all():
        assert page.published_on == datetime.date(2026, 5, 4)
        assert timezone.localdate(page.first_published_at) == datetime.date(2026, 5, 4)
        assert timezone.localdate(page.last_published_at) == datetime.date(2026, 5, 4)


def test_arms_and_colour_are_the_institutions_own(loaded):
    appearance = AppearanceSettings.objects.get(site=loaded["bondeni"].site)

    assert appearance.accent == "#1f4e79"
    assert appearance.arms.collection == loaded["bondeni"].collection


def test_lists_stand_below_about_us_in_both_languages(loaded):
    region = loaded["bondeni"].site.root_page
    for root in region.get_translations(inclusive=True):
        about = SectionIndexPage.objects.child_of(root).get(starter_key="about")
        listed = {page.specific_class for page in about.get_children().live()}
        assert listed == {PersonIndexPage, SystemsRegisterPage}


def test_every_page_has_a_history_that_begins_with_what_is_shown(loaded):
    for page in Page.objects.filter(depth__gt=2).specific():
        assert page.live_revision_id == page.latest_revision_id
        assert not page.has_unpublished_changes
        assert page.get_latest_revision_as_object().title == page.title


def test_nothing_leads_away_from_addresses_that_nobody_ever_saw(loaded):
    assert not Redirect.objects.filter(automatically_created=True).exists()


def test_front_page_has_its_words_and_keeps_its_name(loaded):
    root = loaded["bondeni"].site.root_page.specific

    assert root.title == root.draft_title == "Sekretarieti ya Mkoa wa Bondeni"
    assert "Karibu katika tovuti" in root.body_text()


def test_page_without_a_translation_stays_in_its_language_alone(loaded):
    assert not UnitPage.objects.filter(locale__language_code="en").exists()
    assert not NoticePage.objects.filter(locale__language_code="en").exists()


def test_amounts_and_times_are_local(loaded, client):
    tender = TenderPage.objects.get(locale__language_code="sw")
    shown = body(client, tender.relative_url(loaded["ngambo-dc"].site), "ngambo.example")

    assert "12,500,000" in shown
    assert "10:00" in shown


def test_everything_can_be_found(loaded):
    assert Entry.objects.filter(title__contains="Daraja jipya").exists()


def test_second_load_changes_nothing(loaded):
    news = NewsPage.objects.get(locale__language_code="sw")
    NewsPage.objects.filter(pk=news.pk).update(title="Kichwa cha afisa")
    pages, revisions = Page.objects.count(), Revision.objects.count()

    assert not load_region(INVENTED_REGION)

    news.refresh_from_db()
    assert news.title == "Kichwa cha afisa"
    assert (Page.objects.count(), Revision.objects.count()) == (pages, revisions)


def test_what_an_officer_renamed_is_not_made_again(loaded):
    Document.objects.update(title="Mpango uliosahihishwa")
    PersonIndexPage.objects.filter(locale__language_code="sw").update(slug="uongozi")
    ContactSettings.objects.update(phone="022 999 9999")

    assert not load_region(INVENTED_REGION)

    assert ContactSettings.objects.get(site=loaded["bondeni"].site).phone == "022 999 9999"


def test_site_that_has_moved_stays_where_it_is(loaded):
    """As `make demo` moves them all to localhost."""
    site = loaded["ngambo-dc"].site
    Site.objects.filter(pk=site.pk).update(hostname="ngambo-dc.localhost", port=8000)

    assert not load_region(INVENTED_REGION)

    site.refresh_from_db()
    assert site.hostname == "ngambo-dc.localhost"


def test_only_what_is_missing_is_made(loaded):
    NewsPage.objects.get(locale__language_code="en").delete()
    NewsPage.objects.get(locale__language_code="sw").delete()
    Ward.objects.filter(name="Mwambani").delete()

    assert dict(load_region(INVENTED_REGION)) == {"habari": 1, "kata": 1}


def test_section_that_was_deleted_is_told_where_it_is_needed(loaded):
    for page in NewsIndexPage.objects.child_of(loaded["kilimani-tc"].site.root_page):
        page.delete()

    with pytest.raises(FaultyRegion, match=r"daraja-jipya\.sw\.md:1: kilimani-tc has no page"):
        load_region(INVENTED_REGION)


def test_no_word_of_the_portals_own_region_is_on_any_page(loaded, client):
    """What this region's folder does not say, its pages do not say either."""
    regions = Path("home/regions").resolve()
    names = {
        line.split(",")[4]
        for table in regions.glob("*/institutions.csv")
        for line in table.read_text(encoding="utf-8").splitlines()[1:]
    }
    words = {word for name in names for word in name.split() if word not in {"Mkoa", "wa", "Mji"}}
    words -= {"Wilaya", "ya"}

    for institution in loaded.values():
        root = institution.site.root_page
        for page in root.get_descendants(inclusive=True).live():
            shown = body(client, page.relative_url(institution.site), institution.site.hostname)
            assert not [word for word in words if word in shown]


def test_addresses_of_the_former_site_lead_on(client, loaded):
    answer = client.get("/new/daraja-jipya-la-kilimani", headers={"host": "kilimani.example"})

    assert (answer.status_code, answer["location"]) == (301, "/habari/daraja-jipya/")
