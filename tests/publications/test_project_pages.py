"""Projects are narrowed by status, sector and ward at once, and lead to their tenders and back."""

from __future__ import annotations

import datetime
import re

import pytest
from django.test import RequestFactory
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import PageViewRestriction

from cms.core.translation import publish_translation
from lga.models import Ward
from publications.models import ProgressEntry
from publications.ward_projects import projects_of_ward
from tests.factories.pages import make_project, make_tender, starter

HOST = {"host": "bonde-dc.test"}


@pytest.fixture
def wards(bonde):
    names = ("Mwambani", "Chemchemi")
    return [Ward.objects.create(institution=bonde, name=name) for name in names]


@pytest.fixture
def projects(bonde, wards):
    """A name tells status, sector and ward."""
    first, second = wards
    for status, sector, ward in (
        ("ongoing", "health", first),
        ("ongoing", "water", first),
        ("ongoing", "health", second),
        ("completed", "health", first),
        ("planned", "roads", None),
    ):
        title = f"{status} {sector} {ward.name if ward else 'kwote'}"
        make_project(bonde, title, status=status, sector=sector, ward=ward)


@pytest.fixture
def listed(client, bonde):
    url = starter(bonde, "projects").relative_url(bonde.site)

    def titles(**query):
        return sorted(re.findall(r'listing__title"><a[^>]*>([^<]*)<', body(client, url, **query)))

    return titles


def body(client, url, **query):
    response = client.get(url, query, headers=HOST)
    assert response.status_code == 200
    return response.content.decode()


def test_list_shows_all_projects(projects, listed):
    assert len(listed()) == 5


def test_reader_narrows_by_status(projects, listed):
    assert listed(status="completed") == ["completed health Mwambani"]


def test_filters_combine(projects, listed, wards):
    ward = str(wards[0].pk)

    assert listed(sector="health", ward=ward) == [
        "completed health Mwambani",
        "ongoing health Mwambani",
    ]
    assert listed(status="ongoing", sector="health", ward=ward) == ["ongoing health Mwambani"]


def test_each_answer_says_how_many_it_leaves_beside_the_other_choices(client, bonde, projects):
    url = starter(bonde, "projects").relative_url(bonde.site)

    shown = body(client, url, status="ongoing")
    links = re.findall(r'href="(\?[^"]*)"[^>]*>([^<]*)<span class="filters__count">(\d+)<', shown)
    counts = {(href.replace("&amp;", "&"), label.strip()): int(n) for href, label, n in links}

    assert counts["?status=ongoing&sector=health", "Afya"] == 2
    assert counts["?status=ongoing&sector=water", "Maji"] == 1
    assert counts["?status=completed", "Iliyokamilika"] == 1
    assert not any("roads" in href for href, _label in counts)


@pytest.mark.parametrize(
    "query", [{"status": "magic"}, {"ward": "0"}, {"ward": "abc"}, {"sector": "'"}]
)
def test_answer_that_there_is_not_is_ignored(projects, listed, query):
    assert len(listed(**query)) == 5


def test_ward_of_another_council_is_no_answer(projects, listed, mlima):
    foreign = Ward.objects.create(institution=mlima, name="Ng'ambo")

    assert len(listed(ward=str(foreign.pk))) == 5


def test_nothing_found_is_said_with_advice(client, bonde, projects):
    url = starter(bonde, "projects").relative_url(bonde.site)

    shown = body(client, url, status="stopped")

    assert "Hakuna mradi unaolingana" in shown
    assert "Chagua hali, sekta au kata nyingine" in shown


def test_list_without_projects_says_whom_to_ask(client, bonde):
    url = starter(bonde, "projects").relative_url(bonde.site)

    assert "Hakuna mradi uliochapishwa hapa bado" in body(client, url)


def test_list_tells_the_newest_percent(client, bonde):
    today, locale = timezone.localdate(), bonde.site.root_page.locale
    days = ((10, 40), (2, 65))
    progress = [
        ProgressEntry(
            observed_on=today - datetime.timedelta(days=ago),
            percent=percent,
            text="Kazi.",
            locale=locale,
        )
        for ago, percent in days
    ]
    make_project(bonde, progress=progress)

    shown = body(client, starter(bonde, "projects").relative_url(bonde.site))

    assert "Kazi imefikia asilimia 65" in shown
    assert "asilimia 40" not in shown


def test_late_project_says_so(client, bonde):
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    project = make_project(bonde, status="ongoing", expected_end_on=yesterday)

    assert "Imechelewa" in body(client, project.relative_url(bonde.site))


def test_project_and_tender_lead_to_each_other(client, bonde):
    tender = make_tender(bonde, "Zabuni ya zahanati")
    project = make_project(bonde, "Zahanati mpya", tender=tender)

    assert "Zabuni ya zahanati" in body(client, project.relative_url(bonde.site))
    assert "Zahanati mpya" in body(client, tender.relative_url(bonde.site))


def test_in_english_they_lead_to_each_other_in_english(client, bonde):
    tender = make_tender(bonde, "Zabuni ya zahanati")
    project = make_project(bonde, "Zahanati mpya", tender=tender)
    english_tender = publish_translation(tender, "en", {("title", tender.title): "Tender"})
    english = publish_translation(project, "en", {("title", project.title): "New dispensary"})

    there = body(client, english.relative_url(bonde.site))
    back = body(client, english_tender.relative_url(bonde.site))

    assert f'<a href="{english_tender.relative_url(bonde.site)}">Tender</a>' in there
    assert f'<a href="{english.relative_url(bonde.site)}">New dispensary</a>' in back


def test_what_is_not_translated_is_reached_without_leaving_english(client, bonde):
    tender = make_tender(bonde, "Zabuni ya zahanati")
    project = make_project(bonde, "Zahanati mpya", tender=tender)
    english = publish_translation(project, "en", {("title", project.title): "New dispensary"})

    shown = body(client, english.relative_url(bonde.site))
    address = f"/en{tender.relative_url(bonde.site)}"

    assert f'<a href="{address}" lang="sw">Zabuni ya zahanati</a>' in shown
    assert "New dispensary" in body(client, address)


def test_tender_that_nobody_may_see_is_not_named(client, bonde):
    tender = make_tender(bonde, "Zabuni ya siri")
    PageViewRestriction.objects.create(page=tender, restriction_type="login")
    project = make_project(bonde, tender=tender)

    assert "Zabuni ya siri" not in body(client, project.relative_url(bonde.site))


def test_ward_knows_its_projects_in_the_readers_language(bonde, projects, wards, client):
    request = RequestFactory().get("/en/", headers=HOST)
    project = make_project(bonde, "Mpya", ward=wards[1])
    publish_translation(project, "en", {("title", "Mpya"): "New"})

    with override("en"):
        shown = projects_of_ward(wards[1], request)

    assert [page.title for page in shown] == ["New", "ongoing health Chemchemi"]
    assert shown[1].get_url(request).startswith("/en/")
    assert "ongoing health Chemchemi" in body(client, shown[1].get_url(request))


def test_projects_of_a_ward_cost_one_query(bonde, projects, wards, django_assert_num_queries):
    request = RequestFactory().get("/", headers=HOST)
    projects_of_ward(wards[1], request)  # the site of the request is then known

    with django_assert_num_queries(1):
        assert len(projects_of_ward(wards[0], request)) == 3
