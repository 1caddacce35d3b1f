"""An entry as the ranker sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime
    from collections.abc import Hashable


class Candidate(NamedTuple):
    """The analysed words of one entry, with spaces between; of a long body, the beginning.

    Pages of one book have the same ``source``, texts that say the same in several languages the
    same ``translation``.
    """

    entry_id: int
    title: str
    body: str
    names: str
    language: str
    date: datetime.date | None = None
    source: Hashable = None
    translation: Hashable = None
