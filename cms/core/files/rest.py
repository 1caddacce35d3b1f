"""A store that does not answer is left alone for a while, so that not everybody waits for it."""

from __future__ import annotations

import time

#: In seconds; twice as long after each failure that follows another.
SHORTEST, LONGEST = 5, 60


class Rest:
    """What one process knows of a store: how often it has failed since it last answered."""

    def __init__(self, longest: float = LONGEST) -> None:
        self.longest = longest
        self.failures = 0
        self._until = 0.0

    @property
    def is_on(self) -> bool:
        return time.monotonic() < self._until

    def begin(self) -> None:
        """It did not answer."""
        self._until = time.monotonic() + min(SHORTEST * 2**self.failures, self.longest)
        self.failures += 1

    def end(self) -> None:
        """It answered."""
        self.failures, self._until = 0, 0.0
