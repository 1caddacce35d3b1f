"""Whatever stands in the address becomes a question."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from lga.models import Institution
from search.choices import Scope
from search.forms import SearchForm
from search.query import Query
from search.ranking import MAX_CHARACTERS, MAX_WORDS

COUNCIL = Institution(pk=7, kind="district")
REGION = Institution(pk=1, kind="region")


def read(address: str) -> SearchForm:
    form = SearchForm(QueryDict(address))
    form.full_clean()
    return form


def test_a_council_is_searched_from_its_own_site():
    assert read("q=maji").query_for(COUNCIL).institution_id == COUNCIL.pk


def test_the_whole_region_is_searched_on_request():
    assert read("q=maji&scope=region").query_for(COUNCIL).institution_id is None


def test_the_regions_own_site_searches_all():
    assert read("q=maji").scope_for(REGION) is Scope.REGION


def test_a_host_without_institution_searches_all():
    assert read("q=maji&scope=here").query_for(None).institution_id is None


def test_filters_are_read():
    query = read("q=maji&kind=tender&year=2025/26&page=3").query_for(COUNCIL)

    assert (query.kind, query.financial_year, query.page) == ("tender", "2025/26", 3)


def test_language_order_and_institution_are_read():
    form = read("q=maji&language=en&sort=date&institution=bonde")
    council = Institution(pk=3, slug="bonde")

    query = form.query_for(REGION, form.chosen_of([COUNCIL, council]))

    assert (query.language, query.sort, query.institution_id) == ("en", "date", 3)


@pytest.mark.parametrize(
    "address",
    [
        "q=maji&kind=nonsense&year=x&page=x&scope=moon",
        "q=maji&page=-1&year=%00&kind=%00",
        f"q=maji&page={'9' * 5000}&year={'9' * 5000}",
        "q=maji&page=0&kind=&year=&scope=",
        "q=%00maji%00",
    ],
    ids=["nonsense", "nul", "long", "empty", "nul in question"],
)
def test_what_cannot_be_read_is_left_out(address):
    query = read(address).query_for(COUNCIL)

    assert query == Query(text="maji", institution_id=COUNCIL.pk, reader_language="sw")


def test_a_long_question_is_cut():
    query = read(f"q={'maji ' * 2000}").query_for(COUNCIL)

    assert len(query.text) <= MAX_CHARACTERS
    assert query.words == ("maji",)


def test_a_question_has_a_limited_number_of_words():
    assert len(Query(text=" ".join(map(str, range(200)))).words) == MAX_WORDS


def test_words_are_asked_for_once_and_without_small_ones():
    assert Query(text="Maji ya MAJI na umeme").words == ("maji", "umeme")


@given(st.dictionaries(st.sampled_from(["q", "scope", "kind", "year", "page"]), st.text()))
def test_any_parameters_make_a_query(parameters):
    form = SearchForm(parameters)
    form.full_clean()

    assert form.query_for(COUNCIL).page >= 1
