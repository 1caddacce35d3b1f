"""Why a file, or one page of it, could not be read."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    """A reason in one word; the portal says it to officers in their language."""

    BROKEN = "broken"
    LOCKED = "locked"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    CRASHED = "crashed"
    NO_OCR = "no_ocr"
    MISSING = "missing"


class Unreadable(Exception):
    """The file as a whole gives no text."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault
