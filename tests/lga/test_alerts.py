"""An alert stands on top of every page of the sites it is for, exactly while it holds."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.test import TestCase
from django.utils import timezone
from wagtail.models import PageViewRestriction

from cms.core.page_cache.readers import HIDDEN_ALERTS
from cms.core.translation import publish_translation
from lga.models import AlertPage
from tests.factories.pages import starter
from tests.factories.users import make_officer
from tests.public.specimens.alerts import make_alert

pytestmark = pytest.mark.django_db

NOW = datetime.datetime(2026, 11, 25, 9, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def committed():
    """As if each change were committed at once: the cache hears of it only then."""
    return lambda: TestCase.captureOnCommitCallbacks(execute=True)


def page(client, institution, path="/", **cookies):
    for name, value in cookies.items():
        client.cookies[name.replace("_", "-")] = value
    return client.get(path, headers={"host": institution.site.hostname}).text


def test_it_stands_on_every_page_of_its_site(client, bonde):
    make_alert(bonde, "Daraja limefungwa", summary="Tumia njia ya mlimani.", level="warning")

    for path in ("/", starter(bonde, "news").url, "/tafuta/", "/hakuna/"):
        html = page(client, bonde, path)
        assert "Daraja limefungwa" in html
        assert "Tumia njia ya mlimani." in html
        assert html.index("Daraja limefungwa") < html.index("<header")


def test_a_councils_alert_is_on_no_other_site(client, bonde, mlima, region):
    make_alert(bonde, "Daraja limefungwa")

    assert "Daraja limefungwa" not in page(client, mlima)
    assert "Daraja limefungwa" not in page(client, region)


def test_a_draft_is_not_shown(client, bonde):
    make_alert(bonde, "Daraja limefungwa", live=False)

    assert "Daraja limefungwa" not in page(client, bonde)


@pytest.mark.parametrize(
    ("start", "end", "is_shown"),
    [(-1, 1, True), (0, 1, True), (1, 2, False), (-2, -1, False), (-1, 0, False)],
)
def test_it_holds_from_its_first_second_until_its_last(client, bonde, start, end, is_shown):
    make_alert(bonde, "Daraja", starts_at=NOW + start * HOUR, ends_at=NOW + end * HOUR)

    assert ("Daraja" in page(client, bonde)) is is_shown


def test_the_clock_alone_shows_and_ends_it(client, bonde):
    make_alert(bonde, "Daraja", starts_at=NOW + HOUR, ends_at=NOW + 2 * HOUR)
    shown = []
    for hours in (0, 1, 2):
        with time_machine.travel(NOW + hours * HOUR, tick=False):
            shown.append("Daraja" in page(client, bonde))

    assert shown == [False, True, False]


def test_the_region_may_speak_on_all_sites(client, region, bonde, mlima):
    make_alert(region, "Mafuriko", reach="all")

    assert all("Mafuriko" in page(client, site) for site in (region, bonde, mlima))


def test_the_region_may_speak_on_chosen_sites(client, region, bonde, mlima):
    make_alert(region, "Mafuriko", reach="chosen", shown_on=[bonde])

    assert "Mafuriko" in page(client, bonde)
    assert "Mafuriko" not in page(client, mlima)
    assert "Mafuriko" not in page(client, region)


def test_a_council_that_would_speak_elsewhere_is_refused(bonde):
    with pytest.raises(ValidationError) as refused:
        make_alert(bonde, reach="all")

    assert list(refused.value.message_dict) == ["reach"]


def test_even_a_row_that_says_so_gives_a_council_no_other_site(client, bonde, mlima):
    alert = make_alert(bonde, "Daraja")
    AlertPage.objects.filter(pk=alert.pk).update(reach="all")

    assert "Daraja" not in page(client, mlima)


@pytest.mark.parametrize(
    ("fields", "at_fault"),
    [
        ({"ends_at": NOW - 2 * HOUR}, "ends_at"),
        ({"starts_at": NOW, "ends_at": NOW}, "ends_at"),
        ({"title": "a" * 81}, "title"),
        ({"summary": "a" * 301}, "summary"),
        ({"link_url": "javascript:alert(1)"}, "link_url"),
        ({"level": "panic"}, "level"),
    ],
)
def test_what_cannot_be_is_refused_by_field(bonde, fields, at_fault):
    with pytest.raises(ValidationError) as refused:
        make_alert(bonde, **fields)

    assert list(refused.value.message_dict) == [at_fault]


def test_it_ends_after_a_week_unless_told_otherwise():
    assert AlertPage().ends_at == NOW + datetime.timedelta(days=7)


def test_english_readers_get_it_in_swahili_and_marked_so(client, bonde):
    make_alert(bonde, "Daraja limefungwa")

    html = page(client, bonde, "/en/")

    assert '<span lang="sw">Daraja limefungwa</span>' in html


def test_english_readers_get_the_translation_where_there_is_one(client, bonde):
    alert = make_alert(bonde, "Daraja limefungwa", level="warning")
    alert.save_revision().publish()
    publish_translation(alert, "en", {("title", "Daraja limefungwa"): "Bridge closed"})

    html = page(client, bonde, "/en/")

    assert "Warning:" in html
    assert "<span>Bridge closed</span>" in html
    assert "Daraja limefungwa" not in html


def test_the_most_severe_three_are_shown(client, bonde):
    for level in ("information", "warning", "emergency", "information"):
        make_alert(bonde, f"Habari {level}", level=level, slug=None)
    titles = [
        line.split(">")[1].split("<")[0]
        for line in page(client, bonde).splitlines()
        if "<span>Habari" in line
    ]

    assert titles == ["Habari emergency", "Habari warning", "Habari information"]


def test_mourning_greys_the_whole_site(client, bonde, mlima):
    make_alert(bonde, "Siku ya maombolezo", level="mourning")

    assert '<html lang="sw" class="is-mourning">' in page(client, bonde)
    assert "is-mourning" not in page(client, mlima)


def test_unpublishing_removes_it_at_once(client, bonde, committed):
    with committed():
        alert = make_alert(bonde, "Daraja")
    assert "Daraja" in page(client, bonde)

    with committed():
        alert.unpublish()

    assert "Daraja" not in page(client, bonde)


@pytest.mark.parametrize(
    "change",
    [
        lambda alert, other: alert.delete(),
        lambda alert, other: alert.get_parent().delete(),
        lambda alert, other: alert.move(other, "last-child"),
        lambda alert, other: PageViewRestriction.objects.create(
            page=alert, restriction_type="login"
        ),
    ],
    ids=["deleted", "deleted with its list", "moved to another site", "made private"],
)
def test_a_change_is_seen_by_the_next_reader(client, bonde, mlima, committed, change):
    with committed():
        alert = make_alert(bonde, "Daraja")
    assert "Daraja" in page(client, bonde)

    with committed():
        change(alert, starter(mlima, "alerts"))

    assert "Daraja" not in page(client, bonde)


def test_what_was_read_before_a_commit_is_not_kept_beyond_it(client, bonde, committed):
    page(client, bonde)
    stale = cache.get("alerts")

    with committed():
        make_alert(bonde, "Daraja")
    # Another process read before the commit and is late to keep what it read.
    cache.set("alerts", stale)

    assert "Daraja" in page(client, bonde)


def test_it_costs_one_query_at_first_and_none_afterwards(
    bonde, region, rf, django_assert_num_queries
):
    from lga.alerts import kept_alerts

    make_alert(bonde, "Daraja", link_page=starter(bonde, "news"))
    make_alert(region, "Mafuriko", reach="chosen", shown_on=[bonde, region])
    starter(bonde, "news").get_url()
    with django_assert_num_queries(1):
        kept_alerts()

    with django_assert_num_queries(0):
        assert len(kept_alerts()) == 2


def test_it_leads_to_a_page_with_its_host_since_it_is_shown_on_several(client, region, bonde):
    make_alert(region, "Mafuriko", reach="all", link_page=starter(region, "news"))

    assert f'href="{starter(region, "news").full_url}"' in page(client, bonde)


class TestHiding:
    """A reader hides an alert without a script, and sees it again when it is changed."""

    def hide(self, client, institution, way_back="/habari/", **headers):
        html = page(client, institution)
        key = html.split('name="alert" value="')[1].split('"')[0]
        headers["host"] = institution.site.hostname
        data = {"alert": key, "next": way_back}
        return client.post("/ficha-tahadhari/", data, headers=headers)

    def test_the_reader_returns_and_sees_it_no_more(self, client, bonde):
        make_alert(bonde, "Daraja")

        response = self.hide(client, bonde)

        assert (response.status_code, response["location"]) == (303, "/habari/")
        assert "Daraja" not in page(client, bonde)
        assert "Daraja" not in page(client, bonde, "/en/")

    def test_a_changed_alert_is_shown_again(self, client, bonde, committed):
        with committed():
            alert = make_alert(bonde, "Daraja")
        self.hide(client, bonde)

        with committed(), time_machine.travel(NOW + HOUR / 2, tick=False):
            alert.title = "Daraja limefunguliwa"
            alert.save_revision().publish()

        assert "Daraja limefunguliwa" in page(client, bonde)

    def test_one_that_must_not_be_hidden_stays_whatever_the_cookie_says(self, client, bonde):
        alert = make_alert(bonde, "Daraja")
        self.hide(client, bonde)
        AlertPage.objects.filter(pk=alert.pk).update(is_dismissible=False)
        cache.clear()

        html = page(client, bonde)

        assert "Daraja" in html
        assert "ficha-tahadhari" not in html

    def test_the_site_stays_grey(self, client, bonde):
        make_alert(bonde, "Maombolezo", level="mourning")
        self.hide(client, bonde)

        html = page(client, bonde)

        assert "Maombolezo" not in html
        assert "is-mourning" in html

    @pytest.mark.parametrize(
        "way",
        ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:1", "", "///x"],
    )
    def test_it_leads_to_no_other_site(self, client, bonde, way):
        make_alert(bonde, "Daraja")

        assert self.hide(client, bonde, way)["location"] == "/"

    def test_another_sites_page_cannot_hide_it(self, client, bonde):
        make_alert(bonde, "Daraja")

        response = self.hide(client, bonde, origin="https://evil.example")

        assert response.status_code == 403
        assert "Daraja" in page(client, bonde)

    def test_rubbish_is_not_remembered(self, client, bonde):
        data = {"alert": "x; y" * 50, "next": "/"}

        response = client.post("/ficha-tahadhari/", data, headers={"host": bonde.site.hostname})

        assert response.cookies[HIDDEN_ALERTS].value == ""

    def test_a_link_alone_hides_nothing(self, client, bonde):
        answer = client.get("/ficha-tahadhari/", headers={"host": bonde.site.hostname})

        assert answer.status_code == 405


class TestEditor:
    """Only an officer of the region is asked on whose sites an alert is shown."""

    @pytest.mark.parametrize(("slug", "is_asked"), [("mkoa", True), ("bonde-dc", False)])
    def test_the_question_is_put_to_the_region_only(self, client, region, bonde, slug, is_asked):
        institution = {"mkoa": region, "bonde-dc": bonde}[slug]
        client.force_login(make_officer(institution))
        parent = starter(institution, "alerts")

        html = client.get(f"/admin/pages/add/lga/alertpage/{parent.pk}/").text

        assert ('name="reach"' in html) is is_asked
        assert 'name="ends_at"' in html

    def test_what_a_council_sends_all_the_same_is_not_taken(self, client, bonde):
        client.force_login(make_officer(bonde))
        parent = starter(bonde, "alerts")
        sent = {
            "title": "Daraja",
            "slug": "daraja",
            "summary": "",
            "level": "warning",
            "starts_at": "2026-11-25 10:00",
            "ends_at": "2026-11-26 10:00",
            "reach": "all",
            "action-publish": "1",
            "comments-TOTAL_FORMS": "0",
            "comments-INITIAL_FORMS": "0",
            "link_page": "",
            "link_url": "",
        }

        client.post(f"/admin/pages/add/lga/alertpage/{parent.pk}/", sent)

        assert AlertPage.objects.get(slug="daraja").reach == "own"
        assert timezone.localtime(AlertPage.objects.get(slug="daraja").ends_at).hour == 10
