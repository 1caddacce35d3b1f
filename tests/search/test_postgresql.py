"""PostgreSQL answers a question from its index, never by reading the table."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.answer import understood
from search.engines import DatabaseEngine
from search.models import Entry
from search.query import Query
from search.term_counts import count_terms
from tests.search.conftest import make_entry

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

MANY = 3_000


@pytest.fixture
def many(council):
    """A word that stands in every entry, one in every tenth, one in every hundredth."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has an index of its own kind")
    Entry.objects.bulk_create(
        make_entry(
            f"Mradi {number}",
            f"Halmashauri {'leseni' * (not number % 10)} {'kisima' * (not number % 100)}",
            institution=council.institution,
        )
        for number in range(MANY)
    )
    count_terms()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE search_entry")


def plan_of(query):
    """How PostgreSQL carries out the statement that finds the entries."""
    with CaptureQueriesContext(connection) as asked:
        assert DatabaseEngine().search(understood(query)).total
    [statement] = [one["sql"] for one in asked if "to_tsquery" in one["sql"]]
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {statement.replace('%', '%%')}")
        return "\n".join(line for [line] in cursor.fetchall())


@pytest.mark.parametrize("text", ["kisima", "leseni", "leseni ya kisima", "mradi wa kisima"])
@pytest.mark.parametrize("filters", [{}, {"kind": "page"}, {"sort": "date"}])
def test_a_question_is_answered_from_the_index(many, text, filters):
    plan = plan_of(Query(text=text, **filters))

    assert "Bitmap Index Scan on search_entry_vector" in plan
    assert "Seq Scan on search_entry" not in plan
