"""A command in a process of its own that gives way to all others."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
from subprocess import Popen

from cms.settings.environment import BASE_DIR

#: How far it gives way, in Unix' own measure: beside a busy process it gets a tenth of a processor.
#: At 19, the most, it would stand still for as long as the machine has other work.
_NICENESS = 10

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
        os.setpriority(os.PRIO_PROCESS, process.pid, _NICENESS)
        code = process.wait()
    finally:
        _running.discard(process)
    if code:
        raise subprocess.CalledProcessError(code, command)


@atexit.register
def _end_what_runs() -> None:
    for process in list(_running):
        process.terminate()
