"""What one must do alone is not done by two, and a killed process stands in nobody's way."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import CommandError, call_command
from django.db import connections

from search.locks import AnotherIsAtWork, alone, only_one

pytestmark = pytest.mark.django_db


@pytest.fixture
def elsewhere():
    """Try it over another connection, as another process would."""

    def tried(what):
        try:
            with alone(what) as is_alone:
                return is_alone
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        yield lambda what: pool.submit(tried, what).result()


def test_a_second_one_is_told(elsewhere):
    with alone("a") as is_alone:
        assert is_alone
        assert not elsewhere("a")


def test_other_work_goes_on(elsewhere):
    with alone("a"):
        assert elsewhere("b")


def test_the_end_lets_the_next_one_in(elsewhere):
    with alone("a"):
        pass

    assert elsewhere("a")


def test_a_failure_lets_the_next_one_in(elsewhere):
    with pytest.raises(KeyError), only_one("a"):
        raise KeyError

    assert elsewhere("a")


@pytest.mark.parametrize("command", ["rebuild_search"])
def test_a_second_rebuild_says_that_the_first_is_at_work(command):
    with ThreadPoolExecutor(1) as pool:
        held = only_one("rebuilding-the-table")
        pool.submit(held.__enter__).result()
        with pytest.raises(CommandError, match="already"):
            call_command(command)
        pool.submit(held.__exit__, None, None, None).result()
        pool.submit(connections.close_all).result()


def test_who_cannot_go_on_without_it_is_told():
    with ThreadPoolExecutor(1) as pool:
        held = only_one("a")
        pool.submit(held.__enter__).result()
        with pytest.raises(AnotherIsAtWork), only_one("a", patience=0.2):
            pass
        pool.submit(held.__exit__, None, None, None).result()
        pool.submit(connections.close_all).result()
