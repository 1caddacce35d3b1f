"""Programs that are started together end together."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time

import pytest

from home.demo.household import Household, MemberDied, StopAsked

FOR_EVER = [sys.executable, "-c", "import time; time.sleep(600)"]
SHORTLY = [sys.executable, "-c", "raise SystemExit(3)"]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
    "print('deaf', flush=True); time.sleep(600)",
]


def all_gone(household):
    return all(program.poll() is not None for program in household.running.values())


def test_a_program_that_dies_ends_the_others_and_is_named():
    household = Household({"The web server": FOR_EVER, "The worker": SHORTLY})
    words = r"The worker has ended by itself \(exit code 3\)"
    with pytest.raises(MemberDied, match=words), household.at_work():
        household.wait()
    assert all_gone(household)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_to_stop_ends_all(number):
    household = Household({"one": FOR_EVER, "other": FOR_EVER})
    threading.Timer(0.3, os.kill, (os.getpid(), number)).start()
    with pytest.raises(StopAsked), household.at_work():
        household.wait()
    assert all_gone(household)


def test_the_signals_mean_what_they_meant_before_afterwards():
    before = signal.getsignal(signal.SIGTERM)
    with Household({}).at_work():
        assert signal.getsignal(signal.SIGTERM) != before
    assert signal.getsignal(signal.SIGTERM) == before


def test_a_program_that_will_not_end_is_ended(monkeypatch):
    monkeypatch.setattr("home.demo.household.GRACE", 0.3)
    household = Household({"stubborn": STUBBORN})
    with household.at_work():
        time.sleep(0.5)
    assert household.running["stubborn"].returncode == -signal.SIGKILL


def test_a_program_that_cannot_be_started_leaves_none_behind():
    household = Household({"one": FOR_EVER, "other": ["/there/is/no/such/program"]})
    with pytest.raises(FileNotFoundError), household.at_work():
        pass
    assert all_gone(household)


def test_members_get_the_environment_that_is_theirs():
    household = Household(
        {"one": [sys.executable, "-c", "import os; raise SystemExit(int(os.environ['CODE']))"]},
        {"CODE": "7"},
    )
    with pytest.raises(MemberDied, match="exit code 7"), household.at_work():
        household.wait()
