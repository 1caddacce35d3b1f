"""Entries made from a corpus: as rare words, as many kinds and institutions as a region has."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from wagtail.models import Collection, Page, Site

from cms.core.search_document import SearchKind
from lga.models import Institution
from search.models import Entry
from search.sources import indexed_terms, page_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from search.measuring.questions import Passage

SEED = 20261128
#: A region and its councils.
INSTITUTIONS = 7
#: So many words of the text are its title.
TITLE = 5
KINDS = tuple(SearchKind.values)
YEARS = ("", "", "2023/24", "2024/25", "2025/26")
NEWEST = datetime.date(2026, 11, 28)
DAYS = 2_000


def institutions() -> list[Institution]:
    """The houses that the entries are spread over."""
    top, collection = Page.objects.get(depth=1), Collection.get_first_root_node()
    return [_institution(f"house-{number}", top, collection) for number in range(INSTITUTIONS)]


def _institution(name: str, top: Page, collection: Collection) -> Institution:
    root = top.add_child(instance=Page(title=name, slug=name, live=False))
    site = Site.objects.create(hostname=f"{name}.invalid", root_page=root)
    names = dict.fromkeys(("name_sw", "name_en", "short_name_sw", "short_name_en", "slug"), name)
    own = collection.add_child(name=name)
    return Institution.objects.create(kind="district", site=site, collection=own, **names)


@dataclass
class Maker:
    """Makes entries one after the other, the same in every run."""

    corpus: Sequence[Passage]
    houses: Sequence[Institution]
    made: int = 0
    chance: random.Random = field(default_factory=lambda: random.Random(SEED))  # noqa: S311

    def entries(self, number: int, *, quickly: bool = False) -> Iterator[Entry]:
        """So many more. Quickly, each half of a passage is analysed once for all its entries."""
        for _ in range(number):
            yield self._entry(quickly)

    def _entry(self, quickly: bool) -> Entry:
        self.made += 1
        one, other = self.chance.choice(self.corpus).text, self.chance.choice(self.corpus).text
        (title, first), second = _beginning(one), _ending(other)
        body = f"{first} {second}"
        analysed = _joined(title, first, second) if quickly else indexed_terms(title, body, "sw")
        key = page_key(self.made)
        return Entry(
            content_type_id=key.content_type_id,
            object_id=f"made-{self.made}",
            title=title,
            body=body,
            kind=self.chance.choice(KINDS),
            institution=self.chance.choice(self.houses),
            language="sw",
            financial_year=self.chance.choice(YEARS),
            date=NEWEST - datetime.timedelta(days=self.chance.randrange(DAYS)),
            url=f"/made-{self.made}/",
            revision=self.made,
            **analysed,
        )


@cache
def _beginning(text: str) -> tuple[str, str]:
    """A title, and the first half of the text."""
    found = text.split()
    return " ".join(found[:TITLE]), " ".join(found[: len(found) // 2])


@cache
def _ending(text: str) -> str:
    found = text.split()
    return " ".join(found[len(found) // 2 :])


@cache
def _analysed(title: str, body: str) -> dict[str, str]:
    return indexed_terms(title, body, "sw")


def _joined(title: str, first: str, second: str) -> dict[str, str]:
    """What analysing both halves together gives, since no word reaches from one to the other."""
    one, other = _analysed(title, first), _analysed("", second)
    return {name: f"{one[name]} {other[name]}".strip() for name in one}
