"""Two demos of one folder would give the same sites two ports."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from home.demo.claim import AlreadyRunning, claim


def test_a_second_claim_is_refused_while_the_first_is_held(tmp_path):
    path = tmp_path / "running"
    with claim(path), pytest.raises(AlreadyRunning), claim(path):
        pass


def test_a_claim_is_free_again_once_it_is_let_go(tmp_path):
    path = tmp_path / "running"
    with claim(path):
        pass
    with claim(path):
        pass


def test_a_second_demo_says_so_and_touches_nothing(tmp_path):
    with claim(tmp_path / "running"), pytest.raises(CommandError, match="runs already"):
        call_command("demo", region=tmp_path, state=tmp_path)
