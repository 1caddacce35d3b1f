"""The process that reads a file, and may die of it: `python -m publications.extraction.child`.

It writes one JSON object a line as it goes, so that what was read before its death is not lost:
how many pages there are, which page it is at, each part, and at the end whether more is to come.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from lxml.etree import ErrorTypes, XMLSyntaxError

from publications.extraction.extractors import parts_of
from publications.extraction.faults import Fault, Unreadable
from publications.extraction.parts import MOST_CHARACTERS

if TYPE_CHECKING:
    from publications.extraction.parts import Part


def main(order: dict[str, Any]) -> None:
    """Read what the order says, within its limits."""
    _limit(order)
    with Path(order["result"]).open("w", encoding="utf-8") as result:
        try:
            _read(order, result)
        except Unreadable as error:
            _say(result, fault=error.fault)
        except (MemoryError, RecursionError):
            _say(result, fault=Fault.TOO_LARGE)
        except Exception as error:  # noqa: BLE001
            # Each library has faults of its own for a file that is not what it should be.
            _say(result, fault=_fault_of(error))


def _fault_of(error: Exception) -> Fault:
    # libxml2 reports that memory ran out as if the file were at fault.
    is_full = isinstance(error, XMLSyntaxError) and error.code == ErrorTypes.ERR_NO_MEMORY
    return Fault.TOO_LARGE if is_full else Fault.BROKEN


def _read(order: dict[str, Any], result: IO[str]) -> None:
    first, until = order["first"], time.monotonic() + order["pause_after"]
    _say(result, at=first)
    file, kind = Path(order["file"]), order["kind"]
    for part in parts_of(file, kind, first, lambda pages: _say(result, pages=pages)):
        _say(result, **_told(part))
        if kind == "pdf" and time.monotonic() > until:
            _say(result, next=part.number + 1)
            return
        _say(result, at=part.number + 1)
    _say(result, end=True)


def _told(part: Part) -> dict[str, Any]:
    # Half a letter, as broken files give it, can be stored nowhere; nor can NUL.
    text = part.text[:MOST_CHARACTERS].encode(errors="ignore").decode().replace("\0", "")
    return {"part": part.number, "text": text, "by_ocr": part.by_ocr, "fault_of_part": part.fault}


def _say(result: IO[str], **what: Any) -> None:
    result.write(json.dumps(what) + "\n")
    result.flush()


def _limit(order: dict[str, Any]) -> None:
    for limit, most in (
        (resource.RLIMIT_AS, order["memory"]),
        (resource.RLIMIT_CPU, order["cpu_seconds"]),
        (resource.RLIMIT_FSIZE, order["written"]),
        (resource.RLIMIT_CORE, 0),
    ):
        _, allowed = resource.getrlimit(limit)
        most = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
        # macOS knows no limit of memory; time remains.
        with suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, most))


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
