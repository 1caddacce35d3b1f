"""Questions of this kind of site are answered by an engine as well as by the database."""

from __future__ import annotations

import pytest

from search.measuring.asking import measured
from search.measuring.questions import read_benchmark
from tests.search.domain.test_answers import HERE

pytestmark = [pytest.mark.django_db, pytest.mark.opensearch]


def test_nine_in_ten_questions_are_answered_in_the_first_three(opensearch, worker_id, settings):
    settings.SEARCH_URL = f"opensearch://127.0.0.1:{opensearch}/domain-{worker_id}"
    benchmark = read_benchmark(HERE / "corpus.jsonl", HERE / "queries.tsv", HERE / "qrels.txt")

    found = measured(benchmark, "elastic")

    assert found.questions == 300
    assert found.success_at_3 >= 0.9
