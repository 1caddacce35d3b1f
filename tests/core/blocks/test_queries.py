"""A page costs the same number of queries however many blocks and things it shows."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.core.blocks.bodies import publish
from tests.factories.pages import make_news


@pytest.fixture
def cost(client, bonde):
    """The number of queries for a page that has been read before."""

    def count(page):
        host = {"host": bonde.site.hostname}
        client.get(page.url, headers=host)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(page.url, headers=host).status_code == 200
        return len(queries)

    return count


def costs_of(counts, make_body, page, cost):
    return [cost(publish(page, make_body(count))) for count in counts]


def test_ten_images_cost_no_more_than_two(body_page, cost, make_image):
    def body(count):
        return [("image", {"image": make_image(), "alt_text": "Soko"}) for _ in range(count)]

    two, ten = costs_of([2, 10], body, body_page, cost)

    assert two == ten


def test_ten_lists_of_documents_cost_no_more_than_one(body_page, cost, make_document):
    def body(count):
        return [("document_list", {"documents": [make_document()]}) for _ in range(count)]

    one, ten = costs_of([1, 10], body, body_page, cost)

    assert one == ten


def test_ten_people_cost_no_more_than_two(body_page, cost, make_person):
    def body(count):
        return [("people", {"people": [make_person(f"Mtu {count} {n}") for n in range(count)]})]

    two, ten = costs_of([2, 10], body, body_page, cost)

    assert two == ten


def test_ten_links_cost_no_more_than_one(body_page, cost, bonde):
    def body(count):
        items = [{"page": make_news(bonde, f"Habari {count} {n}")} for n in range(count)]
        return [("links", {"links": items})]

    one, ten = costs_of([1, 10], body, body_page, cost)

    assert one == ten
