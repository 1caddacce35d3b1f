"""Hearing of changes elsewhere that the pages of institutions show."""

from __future__ import annotations

from lga.signal_handlers import frame, shown, wards


def connect_signal_handlers() -> None:
    """Listen to all of them."""
    frame.connect_signal_handlers()
    wards.connect_signal_handlers()
    shown.connect_signal_handlers()
