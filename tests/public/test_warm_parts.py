"""What a page asks of the database once it is kept, and once only its host's parts are.

In both languages: a page in English has more to it, such as what is shown untranslated.
"""

from __future__ import annotations

import pytest

from cms.core.models.shown_change import EVERY_HOST
from cms.core.page_cache.changes import note_change
from tests.public.visits import LANGUAGES, NEVER_KEPT, Visit, specimens_in_the_valley, visits_to
from tests.queries import noted_queries

pytestmark = pytest.mark.django_db

#: Whether it still holds, and what it lists. What it is, its frame and all there is to choose from
#: are parts.
WITH_WARM_PARTS = 4
#: Besides where it is, what it is, and its translations; but not menu and alerts.
WITH_THE_HOSTS_PARTS = 8


@pytest.fixture
def visits(bonde):
    return visits_to(specimens_in_the_valley())


def queries_of(visit, client):
    with noted_queries() as queries:
        visit.by(client)
    return len(queries)


def test_every_page_that_is_kept_costs_one_query(visits, kept):
    for _ in range(2):
        # The first time makes the pictures' sizes that nobody has asked for yet.
        for visit in visits.values():
            visit.by(kept)
    costs = {name: queries_of(visit, kept) for name, visit in visits.items()}

    never = {f"{name}-{language}" for name in NEVER_KEPT for language in LANGUAGES}
    assert {name for name, cost in costs.items() if cost != 1} == never


def test_asked_for_in_a_new_way_a_page_with_its_parts_at_hand_costs_four_at_most(visits, kept):
    for _ in range(2):
        for visit in visits.values():
            visit.by(kept)
    asked = {
        name: Visit(visit.host, f"{visit.path}?sent-by=a-friend") for name, visit in visits.items()
    }
    costs = {name: queries_of(visit, kept) for name, visit in asked.items()}

    assert {name: cost for name, cost in costs.items() if cost > WITH_WARM_PARTS} == {}


def test_after_a_change_of_everything_a_page_costs_eight_at_most(visits, kept, commit):
    for visit in visits.values():
        visit.by(kept)
    commit()
    note_change([EVERY_HOST])
    Visit("bonde-dc.test", "/tahadhari/daraja-limefungwa/").by(kept)
    costs = {name: queries_of(visit, kept) for name, visit in visits.items()}

    assert {name: cost for name, cost in costs.items() if cost > WITH_THE_HOSTS_PARTS} == {}
