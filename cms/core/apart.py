"""A command in a process of its own that gets only what of the machine nobody else wants."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
from subprocess import Popen

from cms.settings.environment import BASE_DIR

#: The lowest claim on a processor that there is, in Unix' own measure.
_LOWEST = 19

_running: set[Popen[bytes]] = set()


def call_apart(name: str, *arguments: str) -> None:
    """Run a command of ``manage.py`` to its end; raises `CalledProcessError` if it fails.

    It shares no interpreter with the caller, whose other threads go on meanwhile as if nothing
    were. When the caller's process ends, so does it.
    """
    command = [sys.executable, "-m", "django", name, "--verbosity=0", *arguments]
    process = Popen(command, cwd=BASE_DIR, stdin=subprocess.DEVNULL)  # noqa: S603
    _running.add(process)
    try:
        os.setpriority(os.PRIO_PROCESS, process.pid, _LOWEST)
        code = process.wait()
    finally:
        _running.discard(process)
    if code:
        raise subprocess.CalledProcessError(code, command)


@atexit.register
def _end_what_runs() -> None:
    for process in list(_running):
        process.terminate()
