"""A financial year runs from July to June and is written 2025/26."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.core.financial_year import financial_year_of, is_financial_year


@pytest.mark.parametrize("text", ["2025/26", "1999/00"])
def test_second_year_follows_the_first(text):
    assert is_financial_year(text)


@pytest.mark.parametrize(
    "text", ["2025/27", "2025/2026", "25/26", "2025-26", "", "2025/26 ", "٢٠٢٥/٢٦"]
)
def test_anything_else_is_refused(text):
    assert not is_financial_year(text)


@given(st.dates(datetime.date(1000, 1, 1)))
def test_every_day_lies_in_a_financial_year(day):
    assert is_financial_year(financial_year_of(day))


def test_year_turns_on_the_first_of_july():
    assert financial_year_of(datetime.date(2026, 6, 30)) == "2025/26"
    assert financial_year_of(datetime.date(2026, 7, 1)) == "2026/27"
