"""What a budget booklet is printed from, and the sums over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

SPENDING = ("PE", "OC", "DEV")
REVENUE = "REV"
OWN_SOURCE = "OWN"


@dataclass(frozen=True)
class Line:
    """One amount of the budget; revenue lines have no sub-vote and are no spending."""

    sub_vote: str
    category: str
    ward: str
    project: str
    source: str
    amount: int


@dataclass(frozen=True)
class Budget:
    """One institution's budget of one year, with the names of the codes in it."""

    institution: dict[str, str]
    document: dict[str, str]
    lines: list[Line]
    sub_votes: dict[str, str]
    sources: dict[str, str]

    @property
    def spending(self) -> list[Line]:
        return [line for line in self.lines if line.category in SPENDING]

    @property
    def own_spending(self) -> list[Line]:
        return [line for line in self.spending if line.source == OWN_SOURCE]

    @property
    def revenue(self) -> list[Line]:
        return [line for line in self.lines if line.category == REVENUE]

    @property
    def projects(self) -> list[Line]:
        return [line for line in self.lines if line.category == "DEV"]

    @property
    def total(self) -> int:
        return total(self.spending)


def total(lines: list[Line], categories: Collection[str] = SPENDING) -> int:
    return sum(line.amount for line in lines if line.category in categories)


def money(amount: int) -> str:
    return f"{amount:,}" if amount else "-"


def percent(part: int, whole: int) -> str:
    return f"{part / whole * 100:.1f}"
