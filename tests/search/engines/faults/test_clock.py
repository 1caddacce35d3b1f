"""No change waits for the clock to be right."""

from __future__ import annotations

import pytest
import time_machine
from django.utils import timezone

from search.engines import breaker
from search.keeping_up.sending import keep_up
from search.models import EngineState
from tests.search.engines.conftest import empty_index, transport_to
from tests.search.engines.faults.test_engine import are_equal

pytestmark = [pytest.mark.django_db, pytest.mark.opensearch]

NOW, LATER, EARLIER = "2026-06-01T10:00Z", "2031-06-01T10:00Z", "2020-06-01T10:00Z"


@pytest.fixture
def index(opensearch, worker_id):
    return empty_index(transport_to(opensearch), f"portal-{worker_id}")


def test_changes_arrive_whatever_the_clock_says(index, council):
    for moment in (NOW, LATER, EARLIER, NOW):
        with time_machine.travel(moment):
            council.add_section()
            keep_up(index)
            assert are_equal(index)


def test_an_engine_put_off_before_the_clock_was_set_back_is_tried_at_once(index, council):
    keep_up(index)
    with time_machine.travel(LATER):
        EngineState.objects.get().put_off("away", timezone.now())
        breaker.open_breaker()
    council.add_section()

    with time_machine.travel(NOW):
        keep_up(index)
        assert not breaker.is_open()

    assert are_equal(index)


def test_a_clock_set_back_by_a_minute_costs_two_at_the_most(index, council):
    keep_up(index)
    with time_machine.travel("2026-06-01T10:01Z"):
        for _ in range(10):
            EngineState.objects.get().put_off("away", timezone.now())
    council.add_section()

    with time_machine.travel("2026-06-01T10:02:01Z"):
        keep_up(index)

    assert are_equal(index)


def test_a_breaker_of_the_future_is_not_open():
    with time_machine.travel(LATER):
        breaker.open_breaker()
    with time_machine.travel(NOW):
        assert not breaker.is_open()


def test_two_indexes_of_one_moment_have_two_names(index):
    with time_machine.travel(NOW, tick=False):
        assert index.create() != index.create()
