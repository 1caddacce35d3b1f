"""A word that stands nowhere is taken for the nearest one that does."""

from __future__ import annotations

import pytest

from search.answer import answer
from search.models import Entry
from search.query import Query
from search.spelling import MOST_CORRECTED
from search.term_counts import count_terms
from tests.search.conftest import titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def known(store):
    """Some entries, counted."""
    for title in ("Bajeti ya 2025/26", "Barabara ya Lupembe", "Zahanati", "Maji", "Maji safi"):
        store(title)
    count_terms()


def corrections(text):
    return list(answer(Query(text=text)).corrections)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("bajti", "bajeti"), ("babarara", "barabara"), ("zahanti", "zahanati"), ("pajeti", "bajeti")],
)
def test_a_misspelt_word_is_corrected_and_its_entry_found(known, typed, meant):
    assert corrections(typed) == [(typed, meant)]
    assert meant in titles(answer(Query(text=typed)))[0].lower()


def test_words_that_are_known_are_left_alone(known):
    assert corrections("bajeti ya barabara") == []


def test_another_form_of_a_known_word_is_no_mistake(known, store):
    store("Miradi")
    count_terms()

    assert corrections("mradi") == []


@pytest.mark.parametrize("typed", ["2024/26", "maj", "xyzw qqqq"])
def test_numbers_short_words_and_noise_are_left_alone(known, typed):
    assert corrections(typed) == []


def test_of_two_as_near_the_commoner_one_is_meant(store):
    for title in ("kata", "kata", "kaza"):
        store(title)
    count_terms()

    assert corrections("kaja") == [("kaja", "kata")]


def test_of_much_noise_only_the_beginning_is_corrected(known):
    assert len(corrections("bajti zahanti babarara mji bjeti zhanati brabara")) == MOST_CORRECTED


def test_a_misspelt_question_is_answered_in_the_order_of_the_right_one(known, store):
    for title in ("Mabarabara", "Barabara ya Mji", "Mkutano wa barabara", "Mikutano"):
        store(title)
    count_terms()

    right = answer(Query(text="mkutano wa barabara mpya")).entry_ids

    assert answer(Query(text="mkutno wa brabara mpya")).entry_ids == right


def test_before_any_count_nothing_is_corrected(store):
    store("Bajeti")

    assert corrections("bajti") == []


def test_a_word_published_since_the_count_stands_somewhere(known, store):
    store("Mwenge wa Uhuru")
    store("Mwenda")
    count_terms()
    Entry.objects.filter(title="Mwenge wa Uhuru").delete()
    count_terms()
    store("Mwenge wa Uhuru")

    assert titles(answer(Query(text="mwenge")))[0] == "Mwenge wa Uhuru"
    assert corrections("mwenge") == []


def test_a_correction_that_finds_nothing_here_is_not_offered(known, council, neighbour, client):
    page = client.get("/tafuta/", {"q": "zahanti"}, headers=neighbour.host).content.decode()

    assert "“zahanati”" not in page


def test_what_was_meant_is_marked(known, council, client):
    page = client.get("/tafuta/", {"q": "bajti"}, headers=council.host).content.decode()

    assert "<mark>Bajeti</mark>" in page


def test_of_a_short_word_the_known_ones_beside_it_decide(store):
    store("Kibali cha mbao")
    store("Fedha za maji", "Mgawo wa mwaka")
    count_terms()

    assert titles(answer(Query(text="mgao fedha maji")))[0] == "Fedha za maji"


def test_a_reader_can_search_for_what_was_typed(client, council, known):
    page = client.get("/tafuta/", {"q": "bajti", "kind": ""}, headers=council.host).content.decode()
    assert 'href="?q=bajti&amp;scope=here&amp;exact=1"' in page

    response = client.get("/tafuta/", {"q": "bajti", "exact": "1"}, headers=council.host)

    assert not response.context["corrections"]
    assert not response.context["results"]


def test_a_reader_is_told_what_was_searched_for_instead(client, council, known):
    page = client.get("/tafuta/", {"q": "bajti"}, headers=council.host).content.decode()

    assert "“bajti”" in page
    assert "“bajeti”" in page
