"""One server for all processes of a test run, started by the first and ended by the last."""

from __future__ import annotations

import fcntl
import json
import os
import signal
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

from tests.opensearch.server import locked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.opensearch.server import Server


@contextmanager
def shared_server(folder: Path, start: Callable[[], Server]) -> Iterator[int]:
    """The port of the server of this run, whose processes all know the folder.

    Who uses it holds a shared lock on a file: so the last one knows that it is the last, even
    when another was killed.
    """
    guard, users, address = (folder / f"opensearch.{name}" for name in ("lock", "users", "json"))
    with users.open("a") as used:
        with locked(guard):
            if _is_unused(used) or not address.exists():
                server = start()
                address.write_text(json.dumps({"port": server.port, "pid": server.process.pid}))
            where = json.loads(address.read_text())
            fcntl.flock(used, fcntl.LOCK_SH)
        try:
            yield where["port"]
        finally:
            with locked(guard):
                fcntl.flock(used, fcntl.LOCK_UN)
                if _is_unused(used):
                    address.unlink()
                    with suppress(ProcessLookupError):
                        os.kill(where["pid"], signal.SIGTERM)


def _is_unused(used: TextIO) -> bool:
    try:
        fcntl.flock(used, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
