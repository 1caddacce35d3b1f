"""How much text one core analyses in a second."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from search.analysis import terms
from tests.bench.search.lines import Told, verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.measuring.questions import Passage

#: The least megabytes.
ASKED_FOR = 1


def analysis_speed(corpus: Sequence[Passage]) -> Told:
    """Each passage is read once, by a process that has met no word yet."""
    began = time.process_time()
    for passage in corpus:
        terms(passage.text, passage.language)
    seconds = time.process_time() - began
    speed = sum(len(passage.text.encode()) for passage in corpus) / 1_000_000 / seconds
    holds = speed >= ASKED_FOR
    said = verdict(holds=holds)
    return Told(f"analysis: {speed:.1f} MB a second (≥ {ASKED_FOR}: {said})\n", holds)
