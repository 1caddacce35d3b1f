"""Commands in processes of their own."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from cms.core.apart import call_apart
from tests.architecture.files import ROOT

CALLER = """
import sys, threading, time
import django
django.setup()
from cms.core.apart import call_apart
note = f"import os, time; open({sys.argv[1]!r}, 'w').write(str(os.getpid())); time.sleep(600)"
threading.Thread(target=call_apart, args=("shell", "-c", note), daemon=True).start()
while not __import__("os").path.exists(sys.argv[1]):
    time.sleep(0.1)
"""


def has_ended(pid: str) -> bool:
    state = Path(f"/proc/{pid}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z"


def test_a_command_apart_gives_way_to_every_other_process(tmp_path):
    note = tmp_path / "claim"
    call_apart("shell", "-c", f"import os; open({str(note)!r}, 'w').write(str(os.nice(0)))")

    assert note.read_text() == "10"


def test_a_command_apart_that_fails_says_so():
    with pytest.raises(subprocess.CalledProcessError, match="no_such_command"):
        call_apart("no_such_command")


def test_a_command_apart_ends_with_its_caller(tmp_path):
    note = tmp_path / "pid"
    subprocess.run([sys.executable, "-c", CALLER, str(note)], cwd=ROOT, check=True, timeout=300)
    until = time.monotonic() + 20
    while not has_ended(note.read_text()):
        assert time.monotonic() < until
        time.sleep(0.1)
