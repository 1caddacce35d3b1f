"""A citizen's question leads to the right page among the first three, nine times in ten."""

from __future__ import annotations

from pathlib import Path

import pytest

from search.engines import DatabaseEngine
from search.measuring.asking import ask_all
from search.measuring.questions import read_corpus, read_judgements, read_questions
from search.measuring.scratch import scratch_institution

pytestmark = pytest.mark.django_db

HERE = Path(__file__).parent
#: Of each sort of question, so that no sort is given up for another.
LEAST_OF_EACH_SORT = 0.75


@pytest.fixture(scope="module")
def judgements():
    return read_judgements(HERE / "qrels.txt")


@pytest.fixture(scope="module")
def answered(judgements, django_db_setup, django_db_blocker):
    """Of each question, whether the right page was among the first three."""
    corpus = read_corpus(HERE / "corpus.jsonl")
    questions = read_questions(HERE / "queries.tsv")
    with django_db_blocker.unblock(), scratch_institution(corpus) as institution:
        asked = ask_all(questions, judgements, institution, DatabaseEngine())
        return {
            key: one.place is not None and one.place <= 3
            for key, one in zip(judgements, asked, strict=True)
        }


def test_nine_in_ten_questions_are_answered_in_the_first_three(answered):
    assert len(answered) == 300
    assert sum(answered.values()) / len(answered) >= 0.9


def test_every_sort_of_question_is_answered(answered):
    sorts = {key.split("-")[0] for key in answered}
    shares = {}
    for sort in sorts:
        those = [was for key, was in answered.items() if key.startswith(sort)]
        shares[sort] = sum(those) / len(those)

    assert min(shares.values()) >= LEAST_OF_EACH_SORT, shares
