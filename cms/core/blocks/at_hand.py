"""What the blocks of a body point to, read before the first of them is shown.

Each block would ask for its own: a body of many blocks would have no end of queries.
"""

from __future__ import annotations

import copy
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.db.models import Model


@dataclass(frozen=True)
class AtHand:
    """Things by model and key, and the latest entries of lists by list and how many.

    Of a page that is pointed to, all translations are here as well.
    """

    things: dict[type[Model], dict[int, Any]] = field(default_factory=dict)
    items: dict[tuple[int, int], list[Any]] = field(default_factory=dict)

    def of(self, model: type[Model]) -> dict[int, Any]:
        return self.things.get(model, {})

    def chosen(self, model: type[Model], keys: Iterable[Any]) -> list[Any]:
        """The things with these keys, None for what is gone; each to be changed by itself."""
        known = {str(key): thing for key, thing in self.of(model).items()}
        return [copy.copy(known.get(str(key))) for key in keys]


_at_hand: ContextVar[AtHand | None] = ContextVar("at_hand", default=None)


@contextmanager
def having_at_hand(things: AtHand) -> Iterator[None]:
    """While a body is shown."""
    token = _at_hand.set(things)
    try:
        yield
    finally:
        _at_hand.reset(token)


def at_hand() -> AtHand | None:
    """None where a block or a text is shown by itself."""
    return _at_hand.get()
