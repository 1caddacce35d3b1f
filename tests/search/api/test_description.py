"""The API is described for programs and for people, without anything from elsewhere."""

from __future__ import annotations

import pytest

from search.api.parameters import Parameters
from tests.public.fetched import fetched_by

pytestmark = pytest.mark.django_db


@pytest.fixture
def described(client, council):
    return client.get("/api/v1/openapi.json", headers=council.host).json()


def test_programs_are_told_every_parameter_and_every_answer(described):
    operation = described["paths"]["/api/v1/search"]["get"]

    assert [each["name"] for each in operation["parameters"]] == list(Parameters.model_fields)
    assert all(each["schema"].get("description") for each in operation["parameters"])
    assert set(operation["responses"]) == {"200", "400", "422", "429"}
    assert described["openapi"].startswith("3.")


@pytest.mark.parametrize(
    ("address", "heading"),
    [("/api/v1/", "Utafutaji kwa programu"), ("/en/api/v1/", "Search for programs")],
)
def test_people_are_told_the_same_in_their_language(client, council, address, heading):
    html = client.get(address, headers=council.host).text

    assert heading in html
    assert all(f"<code>{name}</code>" in html for name in Parameters.model_fields)
    assert "http://bonde.test/api/v1/search?q=bajeti" in html
    assert 'href="/api/v1/openapi.json"' in html


def test_the_page_fetches_nothing_from_elsewhere(client, council):
    html = client.get("/api/v1/", headers=council.host).text

    assert [address for address in fetched_by(html) if "//" in address] == []


def test_there_is_no_page_of_ninjas(client, council):
    assert client.get("/api/v1/docs/", headers=council.host).status_code == 404


def test_the_search_page_leads_there(look, store):
    store("Maji")

    assert 'href="/api/v1/"' in look(q="maji").text
