"""Other programs get the same results as people."""

from __future__ import annotations

import datetime

import pytest

from cms.core.search_document import SearchKind
from search.term_counts import count_terms
from tests.search.api.asking import ADDRESS, found
from tests.search.test_engine import HOSTILE

pytestmark = pytest.mark.django_db


def test_a_result_says_what_it_is(call, store):
    store(
        "Zabuni ya maji",
        "Ujenzi wa <b>mradi</b> wa maji",
        kind=SearchKind.TENDER,
        date=datetime.date(2026, 3, 1),
        financial_year="2025/26",
        url="/zabuni/maji/",
    )

    answer = call(q="maji").json()

    assert answer["results"] == [
        {
            "title": "Zabuni ya maji",
            "summary": "Ujenzi wa <b>mradi</b> wa maji",
            "url": "http://bonde.test/zabuni/maji/",
            "kind": "tender",
            "kind_label": "Zabuni",
            "institution": "bonde",
            "institution_name": "Halmashauri ya bonde",
            "date": "2026-03-01",
            "financial_year": "2025/26",
            "language": "sw",
            "is_sample": False,
            "part": 0,
            "file": None,
        }
    ]
    assert (answer["total"], answer["page"], answer["pages"]) == (1, 1, 1)
    assert answer["counts"] == {
        "kinds": {"tender": 1},
        "years": {"2025/26": 1},
        "institutions": {"bonde": 1},
        "languages": {"sw": 1},
    }


def test_a_document_says_how_big_it_is(call, council):
    document = council.add_document("Bajeti")
    document.file_size, document.page_count = 1234, 5
    document.save()

    (result,) = call(q="bajeti").json()["results"]

    assert result["file"] == {"format": "PDF", "size": 1234, "pages": 5}


@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"scope": "region"},
        {"kind": "news"},
        {"year": "2025/26"},
        {"language": "en"},
        {"sort": "date"},
        {"page": "2"},
        {"exact": "1"},
        {"kind": "", "year": "", "language": "", "page": "", "institution": ""},
    ],
)
def test_the_results_are_those_of_the_page(call, look, store, neighbour, parameters):
    for number in range(14):
        store(
            f"Maji {number}",
            kind=SearchKind.NEWS if number % 2 else SearchKind.TENDER,
            financial_year="2025/26" if number % 3 else "",
            language="sw" if number % 5 else "en",
            date=datetime.date(2026, 1, 1 + number * 7 % 14),
        )
    store("Maji ya mlima", institution=neighbour.institution)

    on_the_page = [result.title for result in look(q="maji", **parameters).context["results"]]

    assert found(call(q="maji", **parameters)) == on_the_page


def test_the_regions_host_answers_for_all_councils(call, store, region, neighbour):
    store("Maji ya bonde")
    store("Maji ya mlima", institution=neighbour.institution)

    assert len(found(call(house=region, q="maji"))) == 2
    assert found(call(house=region, q="maji", institution="mlima")) == ["Maji ya mlima"]


def test_another_institution_can_be_named_on_any_host(call, store, neighbour):
    store("Maji ya bonde")
    store("Maji ya mlima", institution=neighbour.institution)

    assert found(call(q="maji", institution="mlima")) == ["Maji ya mlima"]


@pytest.mark.parametrize("parameters", [{"q": "maji"}, {}])
def test_any_site_may_ask_from_a_browser(call, parameters):
    assert call(**parameters)["Access-Control-Allow-Origin"] == "*"


def test_a_browser_may_ask_beforehand(client, council):
    response = client.options(ADDRESS, headers=council.host)

    assert response.status_code == 204
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_the_head_alone_can_be_asked_for(client, council):
    assert client.head(ADDRESS, {"q": "maji"}, headers=council.host).status_code == 200


def test_behind_the_last_page_there_is_nothing(call, store):
    store("Maji")

    answer = call(q="maji", page="2").json()

    assert (answer["page"], answer["pages"], answer["results"]) == (2, 1, [])


def test_a_program_is_told_what_was_searched_for_instead(call, store):
    store("Bajeti")
    count_terms()

    assert call(q="bajti").json()["corrections"] == [{"typed": "bajti", "meant": "bajeti"}]
    assert call(q="bajti", exact="1").json()["results"] == []


def test_the_admin_s_host_does_not_answer(client, council):
    assert client.get(ADDRESS, {"q": "maji"}).status_code == 404


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip()])
def test_no_question_breaks_it(call, store, text):
    store("Maji")

    assert call(q=text.encode(errors="replace")).status_code in {200, 422}


def test_it_costs_few_queries(call, store, council, django_assert_max_num_queries):
    for number in range(12):
        store(f"Maji {number}")
    council.add_document("Maji ya hati")
    count_terms()
    call(q="maji")

    with django_assert_max_num_queries(7):
        call(q="maji")
