"""The figures of retrieval, reckoned by hand."""

from __future__ import annotations

import pytest

from search.measuring.measures import Asked, measure


def asked(place: int | None, recall: float = 1, seconds: float = 0.01) -> Asked:
    return Asked(place, recall, place is None, seconds, seconds / 2)


def test_the_first_right_answer_is_what_counts():
    found = Asked.judge(["a", "b", "c"], {"b", "c", "x", "y"}, 0.1, 0.01)

    assert found.place == 2
    assert found.recall == 0.5
    assert not found.is_empty


def test_nothing_found_is_an_empty_answer():
    assert Asked.judge([], {"a"}, 0.1, 0.01).is_empty


def test_success_and_mean_reciprocal_rank():
    figures = measure([asked(1), asked(4), asked(11), asked(None, recall=0)])

    assert figures.success_at_1 == 0.25
    assert figures.success_at_5 == figures.success_at_10 == 0.5
    assert figures.mrr_at_10 == pytest.approx((1 + 1 / 4) / 4)
    assert figures.recall_at_100 == 0.75
    assert figures.empty == 0.25


def test_times_are_told_in_milliseconds():
    figures = measure([asked(1, seconds=0.01 * number) for number in range(1, 101)])

    assert figures.p50_ms == pytest.approx(505, abs=10)
    assert figures.p95_ms == pytest.approx(950, abs=15)
    assert figures.ranking_p50_ms < figures.p50_ms


def test_one_question_is_enough():
    assert measure([asked(1)]).p95_ms == pytest.approx(10)
