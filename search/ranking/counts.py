"""How rare each thing that is asked for is among all entries."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Field(StrEnum):
    """What of an entry is counted and compared, each with a BM25 of its own."""

    WORDS = "w"
    STEMS = "s"
    GRAMS = "g"
    LEAD = "l"
    NAMES = "n"


#: Rare things count more than BM25 has it: measured on the benchmark's questions.
RARENESS_POWER = 1.5


@dataclass(frozen=True, slots=True)
class Counts:
    """In how many of all entries each asked term stands, and how long the fields are on average.

    ``entries`` is 0 as long as nobody has counted; then every term is equally rare.
    """

    entries: int = 0
    holding: Mapping[tuple[str, str], int] = field(default_factory=dict)
    mean_length: Mapping[str, float] = field(default_factory=dict)

    def rareness(self, of: Field, term: str) -> float:
        """BM25's inverse document frequency, raised."""
        if not self.entries:
            return 1.0
        holding = self.holding.get((of, term), 0)
        return math.log(1 + (self.entries - holding + 0.5) / (holding + 0.5)) ** RARENESS_POWER


NOT_COUNTED = Counts()
