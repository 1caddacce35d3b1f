"""A box to search with offers what others ask and what titles hold."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from search.log.buffer import buffer
from search.models import AskedQuestion
from search.models.asked_question import FEWEST_VISITS, QuestionKey, Times
from search.suggestions.suggest import MOST
from tests.search.test_engine import HOSTILE

pytestmark = pytest.mark.django_db


@pytest.fixture
def offered(client, council):
    """What is offered for a text on a site, the council's unless told otherwise."""

    def _offered(text, house=council, speaking="sw", **parameters):
        with translation.override(speaking):
            address = reverse("search_suggestions")
        response = client.get(address, {"q": text, **parameters}, headers=house.host)
        assert response.status_code == 200
        return response.json()[1]

    return _offered


@pytest.fixture
def asked(council):
    """So many visits have asked this of the council today."""

    def _asked(words, times=FEWEST_VISITS, found_nothing=0, house=council):
        key = QuestionKey(timezone.localdate(), house.institution.pk, "sw", words)
        AskedQuestion.add([(key, Times(times, found_nothing))])

    return _asked


def test_titles_with_a_word_that_begins_so_are_offered(offered, store):
    store("Zabuni ya barabara")
    store("Bajeti ya mwaka")

    assert offered("bara") == ["Zabuni ya barabara"]


def test_all_finished_words_must_be_in_the_title(offered, store):
    store("Bajeti ya maji")
    store("Bajeti ya mwaka")
    store("Maji safi")

    assert offered("bajeti ya ma") == ["Bajeti ya maji"]


def test_words_of_the_text_do_not_count(offered, store):
    store("Taarifa", "barabara ya Lupembe")

    assert offered("bara") == []


def test_titles_that_begin_so_come_first_and_then_short_ones(offered, store):
    for title in ("Miradi ya maji", "Maji safi na salama", "Maji"):
        store(title)

    assert offered("ma") == ["Maji", "Maji safi na salama", "Miradi ya maji"]


def test_a_title_is_offered_once(offered, store):
    for part in range(3):
        store("Bajeti", part=part)
    store("BAJETI")

    assert len(offered("baj")) == 1


def test_no_more_than_a_screen_shows(offered, store):
    for number in range(20):
        store(f"Maji {number}")

    assert len(offered("maji")) == MOST


def test_other_institutions_are_left_out_unless_the_region_is_searched(offered, store, neighbour):
    store("Maji ya jirani", institution=neighbour.institution)

    assert offered("maji") == []
    assert offered("maji", scope="region") == ["Maji ya jirani"]


def test_titles_in_the_other_language_are_left_out(offered, store):
    store("Road works", language="en")

    assert offered("road") == []
    assert offered("road", speaking="en") == ["Road works"]


def test_what_several_have_asked_comes_first(offered, store, asked):
    store("Bei ya leseni")
    asked("bei ya leseni ya biashara")

    assert offered("bei") == ["bei ya leseni ya biashara", "Bei ya leseni"]


def test_what_few_have_asked_is_nobodys_business(offered, asked):
    asked("bei ya shamba la juma", times=FEWEST_VISITS - 1)

    assert offered("bei") == []


def test_what_found_nothing_is_not_offered(offered, asked):
    asked("bei ya mwezi", found_nothing=FEWEST_VISITS)

    assert offered("bei") == []


def test_what_is_asked_of_other_sites_stays_there(offered, asked, neighbour):
    asked("bei ya leseni", house=neighbour)

    assert offered("bei") == []


@pytest.mark.parametrize("text", ["", "b", *HOSTILE])
def test_no_text_breaks_it(offered, store, text):
    store("Maji")

    assert isinstance(offered(text.encode(errors="replace")), list)


def test_it_costs_few_queries(offered, store, django_assert_max_num_queries):
    for number in range(20):
        store(f"Maji {number}")
    offered("maji")

    with django_assert_max_num_queries(4):
        offered("maji")


def test_browsers_may_keep_an_answer_a_minute_and_nobody_else(client, council, store):
    store("Maji")
    response = client.get("/tafuta/mapendekezo.json", {"q": "maji"}, headers=council.host)

    assert response["Content-Type"] == "application/x-suggestions+json"
    assert response["Cache-Control"] == "private, max-age=60"
    assert response["X-Robots-Tag"] == "noindex"
    assert response.json() == ["maji", ["Maji"]]


def test_asking_for_suggestions_is_not_counted_as_a_question(offered, store):
    buffer.discard()
    store("Maji")
    offered("maji")
    buffer.write_out()

    assert not AskedQuestion.objects.exists()
