"""Who came before and after whom follows from the dates, whatever they are."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lga.succession import Tenure, first_day_of_both, predecessor, successor

TODAY = datetime.date(2026, 11, 25)


def day(year, month=1, number=1):
    return datetime.date(year, month, number)


def tenure(holder, start, end):
    return Tenure(holder, start and day(start), end and day(end))


@st.composite
def successions(draw):
    """One holder after another, with or without empty time between; the last may go on."""
    days = draw(st.lists(st.integers(0, 30_000), min_size=2, max_size=16, unique=True))
    bounds = [datetime.date(1961, 12, 9) + datetime.timedelta(days=one) for one in sorted(days)]
    pairs = list(zip(bounds[::2], bounds[1::2], strict=False))
    tenures = [Tenure(number, start, end) for number, (start, end) in enumerate(pairs)]
    if draw(st.booleans()):
        last = tenures[-1]
        tenures[-1] = Tenure(last.holder, last.started_on, None)
    return tenures


@given(successions(), st.randoms())
def test_everybody_but_the_first_has_the_one_before_as_predecessor(tenures, random):
    shuffled = list(tenures)
    random.shuffle(shuffled)

    found = [predecessor(one, shuffled) for one in tenures]

    assert found == [None, *tenures[:-1]]


@given(successions())
def test_the_successor_of_my_predecessor_is_me(tenures):
    for one in tenures[1:]:
        before = predecessor(one, tenures)
        assert before
        assert successor(before, tenures) == one


@given(successions())
def test_holders_one_after_another_never_share_a_day(tenures):
    for number, one in enumerate(tenures):
        for other in tenures[number + 1 :]:
            assert first_day_of_both(one, other, TODAY) is None


@given(successions(), st.data())
def test_whoever_begins_before_another_ends_shares_a_day_with_them(tenures, data):
    other = data.draw(st.sampled_from(tenures))
    start = data.draw(st.dates(other.started_on, other.ended_on or day(2060)))

    assert first_day_of_both(Tenure("new", start, None), other, TODAY) == start


def test_an_empty_time_does_not_hide_the_predecessor():
    old, new = tenure("old", 2010, 2012), tenure("new", 2020, None)

    assert predecessor(new, [old, new]) == old
    assert first_day_of_both(old, new, TODAY) is None


def test_whoever_is_elected_again_does_not_follow_themselves():
    first, old, new = tenure("a", 2010, 2015), tenure("b", 2015, 2020), tenure("b", 2020, None)

    assert predecessor(new, [first, old, new]) == first


def test_an_unknown_beginning_is_no_conflict():
    old, new = tenure("old", None, 2015), tenure("new", 2016, None)

    assert first_day_of_both(old, new, TODAY) is None
    assert predecessor(new, [old, new]) == old


def test_two_who_hold_it_now_are_a_conflict_even_with_unknown_beginnings():
    assert first_day_of_both(tenure("a", None, None), tenure("b", None, None), TODAY) == TODAY


@pytest.mark.parametrize(("end", "shared"), [(2019, None), (2020, day(2020))])
def test_the_last_day_counts(end, shared):
    old, new = tenure("old", 2015, end), tenure("new", 2020, None)

    assert first_day_of_both(old, new, TODAY) == shared
