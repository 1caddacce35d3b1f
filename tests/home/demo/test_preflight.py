"""What stops the demo is said before anything is installed, in one line."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from home.demo import preflight

PROGRAM = Path(preflight.__file__)


@pytest.fixture
def busy_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def test_an_old_python_is_named_beside_the_one_that_is_needed():
    assert preflight.python_fault((3, 9, 2)) == (
        "Python 3.9 is too old, 3.11 or newer is needed (PYTHON=python3.11)."
    )


def test_a_new_python_will_do():
    assert preflight.python_fault((3, 14, 0)) is None


def test_a_missing_venv_module_is_said_with_the_package_that_has_it(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert "apt-get install python3-venv" in preflight.venv_fault()


def test_a_nearly_full_disk_is_said_with_what_is_needed(tmp_path):
    fault = preflight.disk_fault(tmp_path / "not" / "yet" / "there", 10**9 * preflight.GIGABYTE)
    assert fault.startswith("The disk is nearly full: ")
    assert "1000000000.0 GB are needed" in fault


def test_a_busy_port_is_said_with_the_way_to_another(busy_port):
    assert preflight.port_fault(str(busy_port)) == (
        f"Port {busy_port} is busy: choose another (PORT=8000)."
    )


@pytest.mark.parametrize("port", ["0", "-1", "65536", "http", ""])
def test_what_is_no_port_is_refused(port):
    assert "is no port" in preflight.port_fault(port)


def test_a_free_port_will_do():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert preflight.port_fault(str(port)) is None


@pytest.mark.parametrize(
    ("log", "meaning"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        (
            "ERROR: No matching distribution found for pillow==13.0.0",
            "package of pillow",
        ),
        ("Failed to establish a new connection: NewConnectionError", "index cannot be reached"),
        ("npm error code ENOTFOUND", "index cannot be reached"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "not the one that was locked"),
        ("first\nsomething odd\n\n", "This step failed: something odd"),
    ],
)
def test_a_failed_installation_is_explained_in_one_line(log, meaning):
    explained = preflight.explain(log)
    assert meaning in explained
    assert "\n" not in explained


def test_the_program_says_every_fault_and_fails(busy_port, tmp_path):
    run = subprocess.run(
        [sys.executable, PROGRAM, "--var", tmp_path, "--port", str(busy_port)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert f"Port {busy_port} is busy" in run.stderr
    assert "Traceback" not in run.stderr


def test_the_program_needs_nothing_but_the_standard_library(tmp_path):
    run = subprocess.run([sys.executable, "-I", "-S", PROGRAM, "--var", tmp_path], check=False)
    assert run.returncode == 0
