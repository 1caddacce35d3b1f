"""Reading a file in a process of its own: whatever the file is, the caller lives on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from publications.extraction.faults import Fault
from publications.extraction.limits import Limits
from publications.extraction.parts import Part

_ROOT = Path(__file__).resolve().parents[2]
# Nothing else: who takes over the process by a hostile file learns no password from it.
_ENVIRONMENT = ("PATH", "LANG", "TESSDATA_PREFIX", "OMP_THREAD_LIMIT")


@dataclass(slots=True)
class Stretch:
    """What one process has read of a file.

    ``next`` is the part to go on with, if any; ``fault`` says why the reading ended before the
    end, and ``stuck_at`` then at which page.
    """

    parts: list[Part] = field(default_factory=list)
    pages: int | None = None
    next: int | None = None
    fault: Fault | None = None
    stuck_at: int | None = None


def read_stretch(file: Path, kind: str, first: int = 1, limits: Limits | None = None) -> Stretch:
    """Read a file from a part on, until its end or until it is time for something else."""
    with tempfile.TemporaryDirectory(prefix="extraction-") as folder:
        result = Path(folder) / "result"
        order = {"file": str(file), "kind": kind, "first": first, "result": str(result)}
        ended = _run(order, limits or Limits(), folder)
        return _understood(_lines(result), ended)


def _run(order: dict[str, Any], limits: Limits, folder: str) -> Fault | None:
    """Run the process to its end; the fault is that of the process, not of the file."""
    command = [sys.executable, "-m", "publications.extraction.child"]
    environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    process = subprocess.Popen(  # noqa: S603
        [*command, json.dumps(order | asdict(limits))],
        cwd=_ROOT,
        env=environment | {"TMPDIR": folder, "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # With what it has started itself it is one group, which ends together.
        start_new_session=True,
    )
    try:
        code = process.wait(limits.seconds)
    except subprocess.TimeoutExpired:
        return Fault.TOO_SLOW
    finally:
        _end(process)
    if code in (-signal.SIGXCPU, -signal.SIGKILL):
        return Fault.TOO_SLOW
    return Fault.CRASHED if code else None


def _end(process: subprocess.Popen[bytes]) -> None:
    # What it started may have ended with it.
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _lines(result: Path) -> list[dict[str, Any]]:
    if not result.exists():
        return []
    lines = []
    for line in result.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            lines.append(json.loads(line))
        except ValueError:
            break  # the last words of a process that died
    return lines


def _understood(lines: list[dict[str, Any]], ended: Fault | None) -> Stretch:
    stretch, told = Stretch(), dict[str, Any]()
    for line in lines:
        told |= line
        if "part" in line:
            fault = line["fault_of_part"] and Fault(line["fault_of_part"])
            stretch.parts.append(Part(line["part"], line["text"], line["by_ocr"], fault))
    stretch.pages, stretch.next = told.get("pages"), told.get("next")
    if "end" not in told and stretch.next is None:
        stretch.fault = Fault(told.get("fault", ended or Fault.CRASHED))
        stretch.stuck_at = told.get("at")
    return stretch
