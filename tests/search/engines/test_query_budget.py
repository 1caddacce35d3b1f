"""What a question costs the database when an engine beside it answers."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.engines.elastic import ElasticEngine
from search.keeping_up.sending import keep_up
from search.models import PinnedResult
from search.term_counts import count_terms

pytestmark = [pytest.mark.django_db, pytest.mark.opensearch]

#: Counts, what the ranker compares, what is shown; and for a misspelt word what is like it.
MOST, MOST_MISSPELT = 3, 4


@pytest.fixture
def asked(index, council, look, monkeypatch):
    """Pages, documents and two pinned results, whose pins are known to the process."""
    engine = ElasticEngine(index.transport, index.alias, patience=10)
    monkeypatch.setattr("search.answer.current_engine", lambda: engine)
    pages = [council.add_news(f"Leseni ya biashara {number}") for number in range(3)]
    documents = [council.add_document(f"Fomu ya leseni {number}") for number in range(3)]
    for target in ({"page": pages[0]}, {"document": documents[0]}):
        PinnedResult.objects.create(institution=council.institution, questions="leseni", **target)
    count_terms()
    keep_up(index)
    look(q="kibali")


def queries_of(ask):
    with CaptureQueriesContext(connection) as captured:
        response = ask()
    return response, [query["sql"] for query in captured]


@pytest.fixture
def added(asked, look):
    """What a question adds to the queries of the page around it, and the page's context."""

    def _added(question):
        _, frame = queries_of(lambda: look(q=""))
        response, queries = queries_of(lambda: look(q=question))
        assert not response.context["is_stand_in"]
        return response.context, [query for query in queries if query not in frame]

    return _added


def test_pages_documents_and_pinned_results_add_three_queries_to_the_frame(added):
    context, queries = added("leseni")

    assert (len(context["pinned"]), len(context["results"])) == (2, 6)
    assert len(queries) <= MOST, queries


def test_a_misspelt_question_adds_four_queries_to_the_frame(added):
    context, queries = added("leesni")

    assert len(context["results"]) == 6
    assert len(queries) <= MOST_MISSPELT, queries
