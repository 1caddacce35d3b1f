"""What a process has counted since it last wrote to the database.

No request waits for that: a thread of its own writes, at most so many seconds after something was
counted, and once more when the process ends in good order.
"""

from __future__ import annotations

import atexit
import logging
import threading
from collections import Counter
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection

from search.models import AskedQuestion
from search.models.asked_question import Times

if TYPE_CHECKING:
    from search.log.click import Click
    from search.models.asked_question import QuestionKey

logger = logging.getLogger(__name__)

#: A flood of made-up questions must not fill the memory; what comes beyond is not counted.
MOST_KEYS = 5000


class Buffer:
    """Counts of one process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: Counter[tuple[QuestionKey, str]] = Counter()
        self._clicks: Counter[Click] = Counter()
        self._timer: threading.Timer | None = None

    def add_question(self, key: QuestionKey, *, found_nothing: bool) -> None:
        names = ["asked", "found_nothing"] if found_nothing else ["asked"]
        with self._lock:
            if len(self._counts) < MOST_KEYS:
                self._counts.update((key, name) for name in names)
                self._write_later()

    def add_click(self, click: Click) -> None:
        with self._lock:
            if len(self._clicks) < MOST_KEYS:
                self._clicks[click] += 1
                self._write_later()

    def write_out(self) -> None:
        """Put everything into the database; what fails is lost, and the log says so."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
            clicks, self._clicks = self._clicks, Counter()
            self._timer = None
        for click, number in clicks.items():
            if click.is_of_a_result():
                counts[click.question, "clicked"] += number
        by_key: dict[QuestionKey, dict[str, int]] = {}
        for (key, name), number in counts.items():
            by_key.setdefault(key, {})[name] = number
        AskedQuestion.add((key, Times(**numbers)) for key, numbers in by_key.items())

    def discard(self) -> None:
        """Forget what was counted."""
        with self._lock:
            self._counts, self._clicks = Counter(), Counter()

    def _write_later(self) -> None:
        if self._timer is None and settings.SEARCH_LOG_SECONDS:
            self._timer = threading.Timer(settings.SEARCH_LOG_SECONDS, self._write_alone)
            self._timer.daemon = True
            self._timer.start()

    def _write_alone(self) -> None:
        """In a thread of its own, with a connection of its own."""
        try:
            self.write_out()
        except Exception:
            logger.exception("What was asked in the last minute is not counted")
        finally:
            connection.close()


buffer = Buffer()


@atexit.register
def _write_the_rest() -> None:
    if settings.configured and buffer._timer is not None:
        buffer._timer.cancel()
        buffer._write_alone()
