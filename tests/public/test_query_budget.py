"""A page costs so many queries and no more, whether it has ten siblings or five thousand.

Counted is a second visit, when the process and its cache know what they learn at the first. The
savepoints around a request are not: they are the test's, a site has a transaction there.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from home.models import StandardPage
from lga.models import (
    CommitteePage,
    Institution,
    PersonPage,
    SittingPage,
    SystemPage,
    UnitPage,
    WardPage,
)
from publications.models import (
    BylawPage,
    EventPage,
    FormPage,
    GalleryPage,
    InvestmentPage,
    NewsPage,
    NoticePage,
    PressReleasePage,
    ProjectPage,
    PublicationPage,
    ServicePage,
    SpeechPage,
    TenderPage,
    VacancyPage,
    VideoPage,
)
from search.models import Entry
from tests.factories.pages import starter
from tests.public.crowds import crowd, crowd_of_entries
from tests.public.specimens import SPECIMENS, public_page_types, specimen
from tests.public.specimens.events import give_dates_to_all
from tests.public.specimens.lga import add_wards
from tests.public.visits import LANGUAGES, PAGES, Visit, specimens_in_the_valley, visits_to
from tests.queries import noted_queries

pytestmark = pytest.mark.django_db

BUDGET = 10
#: So many siblings has a page at first, and then: thousands of what is announced from day to day,
#: hundreds of what an institution has or does.
FEW, THOUSANDS, HUNDREDS = 10, 5000, 500

#: Types of which an institution has any number.
ANNOUNCED = (NewsPage, NoticePage, TenderPage, PublicationPage, EventPage, ProjectPage)
NUMEROUS = (
    *ANNOUNCED,
    *(UnitPage, PersonPage, SystemPage, StandardPage),
    *(ServicePage, VacancyPage, InvestmentPage),
    *(CommitteePage, SittingPage, WardPage),
    *(BylawPage, FormPage, SpeechPage, PressReleasePage),
    *(GalleryPage, VideoPage),
)
REGION = [f"region-{language}" for language in LANGUAGES]
UNTRANSLATED = [f"{model.__name__}-untranslated" for model in NUMEROUS]
SEARCHES = {
    "search-sw": "/tafuta/?q=maelezo&scope=here",
    "search-en": "/en/search/?q=maelezo&scope=here",
    "search-region-sw": "/tafuta/?q=maelezo&scope=region&kind=news&page=2",
    "search-region-en": "/en/search/?q=maelezo&scope=region",
}
ALL = [*PAGES, *REGION, *UNTRANSLATED, *SEARCHES]

_COLUMNS = re.compile(r"^SELECT .*? FROM ")


@dataclass
class Cost:
    """The queries of one visit, with few siblings and with many."""

    few: list[str] = field(default_factory=list)
    many: list[str] = field(default_factory=list)


def queries_of(visit: Visit, client: Client) -> list[str]:
    with noted_queries() as queries:
        visit.by(client)
    return queries


def table_of(queries: list[str]) -> str:
    """The queries by their kind, most frequent first, as a reader of a failure needs them."""
    kinds = Counter(_COLUMNS.sub("… FROM ", query)[:400] for query in queries)
    return "\n".join(f"{count:4} × {kind}" for kind, count in kinds.most_common())


@pytest.fixture(scope="module")
def costs(_valley, django_db_blocker) -> dict[str, Cost]:
    # The clock stands still, lest on a slow machine the cache forgets a host in between.
    clock = time_machine.travel(timezone.now(), tick=False)
    with django_db_blocker.unblock(), transaction.atomic(), clock:
        cache.clear()
        found = measured()
        transaction.set_rollback(True)
    return found


def measured() -> dict[str, Cost]:
    """Every visit's cost, among a crowd that grows in between."""
    region = Institution.objects.get(slug="mkoa")
    council = Institution.objects.get(slug="bonde-dc")
    pages = specimens_in_the_valley()
    specimen(NewsPage, region)
    client, found = Client(), {name: Cost() for name in ALL}
    grow(council, pages, FEW - 1, FEW - 1)
    visits = all_visits(pages, council, region)
    for visit in visits.values():
        visit.by(client)
    for name, visit in visits.items():
        found[name].few = queries_of(visit, client)
    grow(council, pages, HUNDREDS - FEW, THOUSANDS - FEW)
    for name, visit in all_visits(pages, council, region).items():
        found[name].many = queries_of(visit, client)
    return found


def grow(council, pages, count, announced):
    """Give every page so many more siblings."""
    for model in NUMEROUS:
        crowd(pages[model], announced if model in ANNOUNCED else count)
    give_dates_to_all(pages[EventPage])
    add_wards(council, count, start=council.wards.count())
    crowd(starter(council, "councillors").get_children().specific().last(), count)
    for page in pages[NewsPage].get_translations(inclusive=True):
        crowd_of_entries(Entry.objects.get(object_id=page.pk), announced)
    if connection.vendor == "postgresql":
        # By itself it counts what is committed only, and so would plan for a few rows.
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def all_visits(pages, council, region):
    host, visits = council.site.hostname, visits_to(pages)
    for model, name in zip(NUMEROUS, UNTRANSLATED, strict=True):
        last = pages[model].get_siblings().last()
        parent = visits_to({model: pages[model].get_parent().specific})[f"{model.__name__}-en"]
        visits[name] = Visit(host, f"{parent.path}{last.slug}/")
    for name, language in zip(REGION, ("", "en/"), strict=True):
        visits[name] = Visit(region.site.hostname, f"/{language}")
    return visits | {name: Visit(host, path) for name, path in SEARCHES.items()}


def test_every_page_type_has_a_specimen():
    assert set(public_page_types()) == set(SPECIMENS)


@pytest.mark.parametrize("name", ALL)
def test_a_page_keeps_within_its_budget(name, costs):
    queries = costs[name].many

    assert len(queries) <= BUDGET, f"\n{table_of(queries)}"


@pytest.mark.parametrize("name", ALL)
def test_a_page_costs_the_same_among_thousands(name, costs):
    few, many = costs[name].few, costs[name].many

    assert len(few) == len(many), f"\nfew:\n{table_of(few)}\nmany:\n{table_of(many)}"
