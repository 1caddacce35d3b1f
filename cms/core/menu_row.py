"""How much of a menu stands in one row, and what waits behind "More"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cms.core.links import MenuItem

#: Pixels, as `_menu.scss` lays them out: the row, the space around a title, and its letters.
ROW, AROUND, LETTER = 1134, 14, 14
#: Room for "More" in any language, with its arrow.
MORE = 110
#: From what share on a row counts as full.
FULL = 0.8

_NARROW, _WIDE = frozenset(" ijlftrI.,:;'’()/-"), frozenset("mwMW@&%")


@dataclass(frozen=True, slots=True)
class MenuRow:
    """The entries of one row, in their order, and those after them."""

    shown: Sequence[MenuItem]
    folded: Sequence[MenuItem]

    @property
    def fills_the_page(self) -> bool:
        """Whether the row is so full that it looks best from edge to edge."""
        return sum(width_of(item.title) for item in self.shown) > ROW * FULL

    @property
    def is_current_folded(self) -> bool:
        return any(item.is_current for item in self.folded)


def row_of(menu: Sequence[MenuItem]) -> MenuRow:
    """As many entries as fit, judged by their letters: no script has to measure them."""
    ends, end = [], 0.0
    for item in menu:
        end += width_of(item.title)
        ends.append(end)
    if end <= ROW:
        return MenuRow(menu, [])
    fitting = sum(end <= ROW - MORE for end in ends)
    return MenuRow(menu[:fitting], menu[fitting:])


def width_of(title: str) -> float:
    """How wide an entry is in DejaVu Sans Bold, the widest of the usual typefaces, or more."""
    return AROUND + LETTER * sum(map(_width_of_letter, title))


def _width_of_letter(letter: str) -> float:
    if letter in _NARROW:
        return 0.41
    if letter in _WIDE:
        return 1.02
    return 0.79 if letter.isupper() else 0.68
