"""An institution's pinned result stands above the results of the questions it is meant for."""

from __future__ import annotations

import pytest
from wagtail.models import PageViewRestriction

pytestmark = pytest.mark.django_db


def pinned(response):
    context = response.context
    things = [found.title for found in context["pinned"]]
    return things + [address.title for address in context["pinned_addresses"]]


@pytest.mark.parametrize(
    ("questions", "asked", "is_shown"),
    [
        ("leseni", "leseni", True),
        ("leseni", "Natafuta LESENI ya biashara", True),
        ("leseni ya biashara", "biashara leseni", True),
        ("leseni ya biashara", "leseni", False),
        ("kibali, leseni", "leseni", True),
        ("leseni", "kibali", False),
        (",", "leseni", False),
    ],
)
def test_it_is_shown_to_whoever_asks_with_all_its_words(
    look, pin, council, questions, asked, is_shown
):
    pin(council.institution, questions)

    assert bool(pinned(look(q=asked))) is is_shown


def test_a_page_is_shown_as_it_is_found(look, pin, council, store):
    store("Leseni nyingine")
    page = council.add_news("Jinsi ya kupata leseni", slug="kupata")
    pin(council.institution, page=page)

    response = look(q="leseni")

    (found,) = response.context["pinned"]
    assert (found.title, found.url) == ("Jinsi ya kupata leseni", "/kupata/")
    html = response.text
    assert html.index('class="pinned') < html.index('class="results"')
    assert "Yaliyochaguliwa na taasisi" in html


def test_a_document_is_shown_with_its_size(look, pin, council):
    document = council.add_document("Fomu ya leseni")
    document.file_size = 2_000_000
    document.save()
    pin(council.institution, "fomu", document=document)

    (found,) = look(q="fomu").context["pinned"]

    assert (found.file.format, found.file.size) == ("PDF", 2_000_000)


def test_it_is_shown_where_nothing_else_is_found(look, pin, council):
    pin(council.institution)

    response = look(q="leseni")

    assert pinned(response) == ["Leseni bonde"]
    assert 'href="/leseni/"' in response.text


@pytest.mark.parametrize("state", ["draft", "private", "deleted"])
def test_what_is_not_for_everybody_is_not_shown(look, pin, council, state):
    page = council.add_news("Leseni")
    pin(council.institution, page=page)
    if state == "draft":
        page.unpublish()
    elif state == "private":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    else:
        page.delete()

    assert pinned(look(q="leseni")) == []


@pytest.mark.parametrize("scope", ["here", "region"])
def test_a_neighbours_is_not_shown_on_a_councils_site(look, pin, neighbour, scope):
    pin(neighbour.institution)

    assert pinned(look(q="leseni", scope=scope)) == []


def test_the_regions_site_shows_everybodys_its_own_first(look, pin, region, council, neighbour):
    pin(neighbour.institution)
    pin(region.institution)

    response = look(house=region, q="leseni")

    assert pinned(response) == ["Leseni mkoa", "Leseni mlima"]
    assert 'href="http://mlima.test/leseni/"' in response.text


def test_of_one_chosen_council_only_its_own_are_shown(look, pin, region, council, neighbour):
    pin(neighbour.institution)
    pin(council.institution)

    assert pinned(look(house=region, q="leseni", institution="mlima")) == ["Leseni mlima"]


@pytest.mark.parametrize(
    "narrowed", [{"kind": "news"}, {"year": "2025/26"}, {"language": "en"}, {"page": "2"}]
)
def test_it_stands_aside_when_results_are_narrowed(look, pin, council, narrowed):
    pin(council.institution)

    assert pinned(look(q="leseni", **narrowed)) == []


def test_there_are_three_at_the_most(look, pin, council):
    for number in range(5):
        pin(council.institution, address=f"/{number}/", title=f"Leseni {number}")

    assert pinned(look(q="leseni")) == ["Leseni 0", "Leseni 1", "Leseni 2"]


def test_it_keeps_within_the_budget_of_the_page(
    look, pin, council, store, django_assert_max_num_queries
):
    store("Leseni")
    for number in range(3):
        pin(council.institution, page=council.add_news(f"Leseni {number}"))
    pin(council.institution, document=council.add_document("Leseni"))
    look(q="leseni")

    with django_assert_max_num_queries(15):
        assert len(pinned(look(q="leseni"))) == 3


def test_a_title_can_inject_nothing(look, pin, council):
    pin(council.institution, address="/x/", title="<script>x</script>")

    assert "<script>x" not in look(q="leseni").text


def test_a_change_is_shown_at_once(look, pin, council):
    pinned_result = pin(council.institution)
    assert pinned(look(q="leseni")) == ["Leseni bonde"]

    pinned_result.title = "Leseni mpya"
    pinned_result.save()
    assert pinned(look(q="leseni")) == ["Leseni mpya"]

    pinned_result.delete()
    assert pinned(look(q="leseni")) == []
