"""The days of a recurrence are those of its rule, from the first day to the last."""

from __future__ import annotations

import calendar
import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publications.recurrence import (
    LONGEST,
    Repeats,
    days_from,
    is_last_of_month,
    shortest_gap,
    week_of_month,
)

DAY = datetime.timedelta(days=1)

days = st.dates(datetime.date(2020, 1, 1), datetime.date(2040, 12, 31))
lengths = st.integers(0, 800).map(lambda count: count * DAY)
patterns = st.sampled_from(list(Repeats))


@given(days, patterns, lengths)
def test_days_stay_between_the_first_and_the_last(first, repeats, length):
    found = days_from(first, repeats, first + length)

    assert all(first <= day <= first + length for day in found)
    assert found == sorted(set(found))


@given(
    days, st.sampled_from([Repeats.WEEKLY, Repeats.MONTHLY_DATE, Repeats.MONTHLY_WEEKDAY]), lengths
)
def test_the_first_day_is_the_first_time(first, repeats, length):
    assert days_from(first, repeats, first + length)[0] == first


@given(days, lengths)
def test_weekly_days_are_a_week_apart(first, length):
    found = days_from(first, Repeats.WEEKLY, first + length)

    assert len(found) == length.days // 7 + 1
    assert {later - day for day, later in pairwise(found)} <= {7 * DAY}


@given(days, lengths)
def test_a_date_of_each_month_is_passed_over_where_a_month_has_it_not(first, length):
    found = days_from(first, Repeats.MONTHLY_DATE, first + length)

    assert {day.day for day in found} == {first.day}
    months = {(day.year, day.month) for day in found}
    for offset in range(length.days + 1):
        day = first + offset * DAY
        if first.day <= calendar.monthrange(day.year, day.month)[1] and day.day == first.day:
            assert (day.year, day.month) in months


@given(days, lengths)
def test_a_weekday_of_each_month_keeps_its_rank(first, length):
    found = days_from(first, Repeats.MONTHLY_WEEKDAY, first + length)

    assert {(day.weekday(), week_of_month(day)) for day in found} == {
        (first.weekday(), week_of_month(first))
    }


@given(days, lengths)
def test_the_last_weekday_of_each_month_is_the_last(first, length):
    found = days_from(first, Repeats.MONTHLY_LAST, first + length)

    assert all(is_last_of_month(day) and day.weekday() == first.weekday() for day in found)


@given(days, patterns, lengths, st.data())
def test_days_left_out_are_the_only_ones_missing(first, repeats, length, data):
    everything = days_from(first, repeats, first + length)
    left_out = data.draw(st.sets(st.sampled_from(everything))) if everything else set()

    found = days_from(first, repeats, first + length, frozenset(left_out))

    assert found == [day for day in everything if day not in left_out]


@given(days, patterns, lengths)
def test_no_gap_is_shorter_than_promised(first, repeats, length):
    found = days_from(first, repeats, first + length)

    gaps = [later - day for day, later in pairwise(found)]
    assert all(gap >= shortest_gap(repeats) for gap in gaps)


@given(days, patterns)
def test_without_an_end_there_is_the_first_day_only(first, repeats):
    assert days_from(first, repeats, None) == [first]


@pytest.mark.parametrize("repeats", list(Repeats))
def test_no_recurrence_is_endless(repeats):
    first = datetime.date(2026, 1, 30)

    found = days_from(first, repeats, datetime.date.max)

    assert found[-1] <= first + LONGEST
