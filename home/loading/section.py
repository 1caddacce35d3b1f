"""What a folder of texts may say, and of what type the pages are that it makes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from home.loading.texts import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from cms.core.models import BasePage


#: The file that holds the text of a section's own page.
INDEX = "index"

#: What the front matter of every page may say: in each language, and in the original.
COMMON_WORDS = ("title", "summary")
COMMON_FACTS = ("sample",)

#: Regions named on purpose, which the check for another region's name then lets pass.
OTHER_REGIONS = "other_regions"

#: What most announcements say.
DATED: dict[str, Callable[[Text, str], Any]] = {"published_on": Text.day}


@dataclass(frozen=True, slots=True)
class Rows:
    """What hangs from a page in any number, under its name in the front matter and on the page.

    Its words, facts and references are those of a row. They hang from the pages of a section, or
    from the section's own page where it has no others. A translation has as many rows, in the
    same order, with their words only.
    """

    words: tuple[str, ...] = ()
    facts: dict[str, Callable[[Text, str], Any]] = field(default_factory=dict)
    references: tuple[str, ...] = ()

    @property
    def original_names(self) -> set[str]:
        """What a row of an original may say."""
        return {*self.words, *self.facts, *self.references}


@dataclass(frozen=True, slots=True)
class Section:
    """A folder of texts: the type of its own page and of the pages below it.

    What is said below belongs to the pages below it; where there are none, to its own page.
    ``words`` are translated with a page; ``facts`` are the same in every language and say how
    they are read; ``references`` name other things of the folder; ``rows`` hang from the page.
    ``below`` names the page of another section that they stand below, by its slug.
    """

    index_type: type[BasePage]
    page_type: type[BasePage] | None = None
    words: tuple[str, ...] = ()
    facts: dict[str, Callable[[Text, str], Any]] = field(default_factory=dict)
    references: tuple[str, ...] = ()
    rows: dict[str, Rows] = field(default_factory=dict)
    below: str = ""

    @property
    def own(self) -> Section:
        """The words, facts and rows of the section's own page."""
        return Section(self.index_type) if self.page_type else self

    @property
    def original_names(self) -> set[str]:
        """What the front matter of an original may say."""
        named = (*self.words, *self.facts, *self.references, *self.rows)
        return {*COMMON_WORDS, *COMMON_FACTS, *named, *filter(None, [self.below])}

    def rows_of(self, text: Text) -> dict[str, Rows]:
        """What may hang from the page that a text makes."""
        return self.own.rows if text.slug == INDEX else self.rows
