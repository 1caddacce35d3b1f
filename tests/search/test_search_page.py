"""The search page: what a reader sees, on which site, in which language."""

from __future__ import annotations

import datetime
import uuid

import pytest

from cms.core.search_document import SearchKind
from search.models import Entry
from search.ranking import MAX_CHARACTERS
from tests.search.conftest import chosen, labels, make_entry, search_address
from tests.search.test_engine import HOSTILE

pytestmark = pytest.mark.django_db


def test_it_has_an_address_in_each_language():
    assert (search_address("sw"), search_address("en")) == ("/tafuta/", "/en/search/")


def test_a_result_shows_what_it_is(look, store):
    store(
        "Zabuni ya maji",
        "Ujenzi wa <b>mradi</b> wa maji",
        kind=SearchKind.TENDER,
        date=datetime.date(2026, 3, 1),
        financial_year="2025/26",
        url="/zabuni/maji/",
        is_sample=True,
    )

    (result,) = look(q="maji").context["results"]

    assert result.title_html == "Zabuni ya <mark>maji</mark>"
    assert result.snippet_html == "Ujenzi wa &lt;b&gt;mradi&lt;/b&gt; wa <mark>maji</mark>"
    assert result.url == "/zabuni/maji/"
    assert result.institution_name == "Halmashauri ya bonde"
    assert (result.kind, result.language, result.is_sample) == ("tender", "sw", True)
    assert (result.date, result.financial_year) == (datetime.date(2026, 3, 1), "2025/26")


def test_the_page_itself_shows_the_result(look, store):
    store("Zabuni ya maji")

    assert "Zabuni ya <mark>maji</mark>" in look(q="maji").text


def test_another_council_s_result_leads_to_its_own_site(look, store, neighbour):
    store("Maji", url="/maji/", institution=neighbour.institution)

    (result,) = look(q="maji", scope="region").context["results"]

    assert result.url == "http://mlima.test/maji/"


def test_a_council_s_page_searches_the_council(look, store, neighbour):
    store("Maji", institution=neighbour.institution)

    response = look(q="maji")

    assert response.context["total"] == 0
    assert response.context["scope"] == "here"


def test_the_region_s_page_searches_everybody(look, store, region):
    store("Maji")

    response = look(house=region, q="maji")

    assert response.context["total"] == 1
    assert response.context["scope"] == "region"


def test_the_scope_can_be_changed_and_keeps_the_rest(look, store, neighbour):
    store("Maji", kind=SearchKind.NEWS, institution=neighbour.institution)

    here, whole = look(q="maji", kind="news", page="2").context["scope_links"]

    assert (here.count, whole.count) == (0, 1)
    assert whole.url == "?q=maji&scope=region&kind=news"
    assert here.is_current
    assert not whole.is_current


def test_who_finds_nothing_is_sent_only_where_something_is(look, store, neighbour):
    def offered(**where):
        text = look(q="maji", **where).text
        return text[text.index("empty-state") :].count("Tafuta kwingine")

    assert offered(scope="region") == 0
    store("Maji", institution=neighbour.institution)

    assert offered() == 1


def test_kinds_can_be_chosen(look, store):
    store("Maji", kind=SearchKind.NEWS)
    store("Maji", kind=SearchKind.TENDER)

    links = look(q="maji", kind="tender").context["kind_links"]

    assert [link.count for link in links] == [2, 1, 1]
    assert chosen(links) == [str(SearchKind.TENDER.label)]
    assert links[0].url == "?q=maji&scope=here"


def test_financial_years_can_be_chosen_newest_first(look, store):
    store("Maji", financial_year="2024/25")
    store("Maji", financial_year="2025/26")
    store("Maji")

    links = look(q="maji").context["year_links"]

    assert labels(links)[1:] == ["2025/26", "2024/25"]
    assert [link.count for link in links] == [3, 1, 1]
    assert links[1].url == "?q=maji&scope=here&year=2025%2F26"


def test_a_chosen_year_without_results_can_be_left_again(look, store):
    store("Maji")

    links = look(q="maji", year="2020/21").context["year_links"]

    assert chosen(links) == ["2020/21"]
    assert links[0].url == "?q=maji&scope=here"


def test_results_come_in_pages_of_ten(look, store):
    for number in range(12):
        store(f"Maji {number}")

    results = look(q="maji", page="2").context["results"]

    assert (len(results), results.number, results.paginator.num_pages) == (2, 2, 2)
    assert results.start_index() == 11


def test_without_a_question_there_are_no_results(look, store):
    store("Maji")

    response = look()

    assert (response.status_code, response.context["total"]) == (200, 0)
    assert response.context["kind_links"] == []


def test_the_box_takes_as_much_as_a_question_may_be(look):
    assert (
        f'name="q" type="search" value="maji" maxlength="{MAX_CHARACTERS}"' in look(q="maji").text
    )


def test_the_page_speaks_english_under_its_english_search_address(look, store):
    store("Water", language="en")

    response = look("en", q="water")

    assert response.context["total"] == 1
    (result,) = response.context["results"]
    assert result.institution_name == "bonde council"


@pytest.mark.parametrize("speaking", ["sw", "en"])
def test_of_a_page_and_its_translation_the_readers_own_comes_first(look, store, speaking):
    same = uuid.uuid4()
    store("Soko la Makambako", language="sw", translation_key=same)
    store("Makambako market", language="en", translation_key=same)
    store("Barabara mpya", "Kutoka Makambako hadi Njia Panda")

    results = look(speaking, q="Makambako").context["results"]

    assert results[0].language == speaking
    assert results[1].title == "Barabara mpya"


def test_switching_the_language_keeps_the_question(look):
    links = look(q="maji", kind="news").context["language_links"]

    assert [link.url for link in links] == [
        f"{search_address('sw')}?q=maji&kind=news",
        f"{search_address('en')}?q=maji&kind=news",
    ]


def test_search_engines_are_told_not_to_keep_it(look):
    assert look(q="maji").headers["X-Robots-Tag"] == "noindex"


def test_the_page_only_answers_questions(client, council):
    assert client.post(search_address(), headers=council.host).status_code == 405


@pytest.mark.parametrize("text", HOSTILE)
def test_no_question_breaks_the_page(look, store, text):
    store("Maji")

    assert look(q=text.encode(errors="replace")).status_code == 200


@pytest.mark.parametrize(
    "name", ["scope", "institution", "kind", "year", "language", "sort", "page"]
)
@pytest.mark.parametrize("value", ["\x00", "'", "<script>", "9" * 5000, "-1", "💧"])
def test_no_parameter_breaks_the_page(look, store, name, value):
    store("Maji")

    response = look(q="maji", **{name: value})

    assert response.status_code == 200
    assert response.context["total"] == 1
    assert "<script>" not in response.text.replace("<script>alert", "")


@pytest.mark.parametrize("number", [10, 5_000])
def test_the_page_costs_fifteen_queries_however_much_is_found(
    look, council, neighbour, django_assert_max_num_queries, number
):
    houses = [council.institution, neighbour.institution]
    kinds = list(SearchKind)
    Entry.objects.bulk_create(
        make_entry(
            f"Mradi wa maji {index}",
            "Halmashauri inatekeleza mradi wa maji safi kwa wananchi wote.",
            institution=houses[index % 2],
            kind=kinds[index % len(kinds)],
            financial_year=f"{2015 + index % 10}/{16 + index % 10}",
        )
        for index in range(number)
    )

    with django_assert_max_num_queries(15):
        response = look(q="mradi wa maji wa halmashauri", scope="region")

    assert response.context["total"] == number
