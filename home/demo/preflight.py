"""What can stop `make demo`, said in one line each before anything is installed.

Runs under the machine's own Python, with the standard library only: `python3 preflight.py`.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import shutil
import socket
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)
GIGABYTE = 1024**3
# Measured: environment 0.8 GB, packages for the styles 0.1 GB, database and files 0.1 GB, and
# what pip unpacks meanwhile.
ROOM_TO_INSTALL = 1.6 * GIGABYTE
ROOM_TO_RUN = 0.2 * GIGABYTE

# What pip and npm say, and what it means for the person at the keyboard.
INSTALL_FAULTS = (
    (r"No space left on device|ENOSPC", "The disk is full: make room, then run the command again."),
    (
        r"(?:No matching distribution found for|satisfies the requirement) ([\w.\-]+)",
        "There is no ready-made package of {0} for this Python and machine, and nothing is "
        "compiled here: use CPython 3.11 to 3.14 on 64-bit Linux or macOS (PYTHON=python3.12).",
    ),
    (
        r"THESE PACKAGES DO NOT MATCH THE HASHES",
        "A downloaded package is not the one that was locked: something on the way changed it.",
    ),
    (
        r"NewConnectionError|ConnectTimeout|Name or service not known|name resolution|ENOTFOUND"
        r"|EAI_AGAIN|ECONNREFUSED|ReadTimeout",
        "The package index cannot be reached: check the network or the proxy, then run the command "
        "again.",
    ),
    (r"Permission denied|EACCES", "A folder below var/ cannot be written: check who owns it."),
)


def python_fault(version: tuple[int, ...] = sys.version_info[:3]) -> str | None:
    if version >= OLDEST_PYTHON:
        return None
    found, needed = (".".join(map(str, parts[:2])) for parts in (version, OLDEST_PYTHON))
    return f"Python {found} is too old, {needed} or newer is needed (PYTHON=python{needed})."


def venv_fault() -> str | None:
    # Debian ships `venv` without `ensurepip`, and such a venv has no pip.
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return None
    return "Python's venv module is missing: on Debian and Ubuntu, apt-get install python3-venv."


def disk_fault(folder: Path, room: float) -> str | None:
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    if free >= room:
        return None
    return (
        f"The disk is nearly full: {free / GIGABYTE:.1f} GB are free in {folder}, "
        f"{room / GIGABYTE:.1f} GB are needed."
    )


def port_fault(wanted: str) -> str | None:
    port = int(wanted) if wanted.isdecimal() else 0
    if not 0 < port < 2**16:
        return f"{wanted or 'Nothing'} is no port: choose one from 1 to 65535 (PORT=8001)."
    with socket.socket() as probe:
        # As the server does: a port just left by a server of ours counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except PermissionError:
            return f"Port {port} is for administrators only: choose another (PORT=8001)."
        except OSError:
            return f"Port {port} is busy: choose another (PORT={8001 if port == 8000 else 8000})."
    return None


def faults(var: Path, port: str | None) -> list[str]:
    """Everything that stands in the way, so that nobody mends one thing to meet the next."""
    installed = (var / "venv" / "bin" / "python").exists()
    found = [
        python_fault(),
        None if installed else venv_fault(),
        disk_fault(var, ROOM_TO_RUN if installed else ROOM_TO_INSTALL),
        port_fault(port) if port is not None else None,
    ]
    return [fault for fault in found if fault]


def explain(log: str) -> str:
    """What a failed installation means, from what the installer wrote."""
    for pattern, meaning in INSTALL_FAULTS:
        if match := re.search(pattern, log):
            return meaning.format(*match.groups())
    last_words = [line for line in log.splitlines() if line.strip()][-1:]
    return "This step failed: " + "".join(last_words or ["no reason given"])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--var", type=Path, default=Path("var"))
    parser.add_argument("--port")
    parser.add_argument("--explain", type=Path, metavar="LOG")
    options = parser.parse_args()
    if options.explain:
        print(explain(options.explain.read_text(errors="replace")), file=sys.stderr)
        print(f"All that was said is in {options.explain}.", file=sys.stderr)
        return 1
    found = faults(options.var, options.port)
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
