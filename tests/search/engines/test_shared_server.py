"""The processes of a test run share one server, which ends with the last of them."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass

import pytest

from tests.opensearch.shared import shared_server


@dataclass
class Sleeper:
    """A process that is there, as a server is."""

    process: subprocess.Popen
    port: int = 9240


@pytest.fixture
def started():
    started: list[Sleeper] = []
    yield started
    for sleeper in started:
        sleeper.process.kill()
        sleeper.process.wait()


@pytest.fixture
def use(tmp_path, started):
    def start():
        started.append(Sleeper(subprocess.Popen(["sleep", "60"])))
        return started[-1]

    return lambda: shared_server(tmp_path, start)


def test_the_second_process_uses_what_the_first_has_started(use, started):
    with use() as first, use() as second:
        assert first == second
        assert len(started) == 1


def test_it_goes_on_until_the_last_has_ended(use, started):
    with use():
        with use():
            pass
        assert started[0].process.poll() is None

    assert started[0].process.wait(5) < 0


def test_who_comes_after_the_last_starts_another(use, started):
    for _ in range(2):
        with use():
            pass

    assert len(started) == 2
