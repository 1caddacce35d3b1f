"""What is wrong with the texts of a region's folder, one by one and language against language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cms.core.languages import base_language
from home.loading.likeness import first_difference
from home.loading.markdown_rules import misfits_in
from home.loading.section import COMMON_WORDS, OTHER_REGIONS
from home.loading.sections import SECTIONS
from home.loading.texts import Text

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from home.loading.faults import Fault, Place
    from home.loading.folder import Region
    from home.loading.section import Rows, Section

#: The names that may hold several values.
LISTS = {"documents", OTHER_REGIONS}

#: When something ends, by the name in the front matter.
ENDS = ("deadline", "closing_at")


def faults_of_texts(region: Region) -> Iterator[Fault]:
    """Everything that is wrong in the texts of a folder."""
    originals = region.texts_in(base_language())
    for text in region.texts:
        if text.section in SECTIONS:
            yield from _text(text, originals.get(text.key))


def _text(text: Text, original: Text | None) -> Iterator[Fault]:
    section = SECTIONS[text.section]
    yield from _names(text, section, {OTHER_REGIONS, *COMMON_WORDS})
    if not text.text("title"):
        yield text.place_of("title").fault("title is empty. Fill it in.")
    for misfit in misfits_in(text.body):
        yield text.place_of_body(misfit.line).fault(misfit.message)
    if text.language == base_language():
        yield from _values(text, {"sample": Text.flag} | section.facts)
    elif original is None:
        yield text.place.fault(
            f"There is no {text.slug}.{base_language()}.md that this would translate. Write it."
        )
    else:
        words = (*COMMON_WORDS, *section.words)
        yield from _words_in_one_language(text, original, words, text.place)
        yield from _likeness(text, original)
    for name, rows in section.rows_of(text).items():
        yield from _rows(text, original, name, rows)


def _rows(text: Text, original: Text | None, name: str, rows: Rows) -> Iterator[Fault]:
    """What hangs from a page is checked as the page is, row by row."""
    here = text.rows(name)
    for row in here:
        yield from _names(row, rows, set())
    if text.language == base_language():
        for row in here:
            yield from _values(row, rows.facts)
            yield from _words_for_the_blind(row, rows)
    elif original is not None:
        there = original.rows(name)
        if len(here) != len(there):
            message = f"{name}: Here are {len(here)} rows, but {len(there)} in {original.file}."
            yield text.place_of(name).fault(f"{message} Give both languages the same.")
        for row, first in zip(here, there, strict=False):
            yield from _words_in_one_language(row, first, rows.words, row.first_place)


def _words_for_the_blind(row: Text, rows: Rows) -> Iterator[Fault]:
    if "alt" in rows.words and row.text("image") and not row.text("alt"):
        yield row.place_of("image").fault("alt is empty. Say what the picture shows.")


def _names(text: Text, section: Section | Rows, common: set[str]) -> Iterator[Fault]:
    """A misspelt name would otherwise be lost without a word."""
    row_names = set(getattr(section, "rows", ()))
    known = {*common, *section.words, *row_names}
    if text.language == base_language():
        known |= section.original_names
    for name, entry in text.about.items():
        if name in row_names and not text.rows(name):
            yield text.place_of(name).fault(f"{name}: Write rows here, each with names and values.")
        elif isinstance(entry.value, list) and name not in LISTS | row_names:
            yield text.place_of(name).fault(f"{name}: Write one text here, not a list.")
        if name in known:
            continue
        where = f"in {text.section}"
        if name in section.original_names:
            where = f"in a translation: it stands in the {base_language()} file only"
        message = f"There is no “{name}” {where}. Known are: {', '.join(sorted(known))}."
        yield text.place_of(name).fault(message)


def _values(text: Text, readers: Mapping[str, Callable[[Text, str], Any]]) -> Iterator[Fault]:
    values: dict[str, Any] = {}
    for name, read in readers.items():
        try:
            values[name] = read(text, name)
        except ValueError as error:
            yield text.place_of(name).fault(f"{name}: {error}")
    for name in ENDS:
        yield from _end(text, name, values.get(name), values.get("published_on"))


def _end(
    text: Text, name: str, end: datetime.datetime | None, start: datetime.date | None
) -> Iterator[Fault]:
    if end and start and end.date() < start:
        message = f"{name} lies before published_on ({start}). Correct one of the two."
        yield text.place_of(name).fault(message)


def _words_in_one_language(
    text: Text, original: Text, words: Iterable[str], place: Place
) -> Iterator[Fault]:
    for name in words:
        if original.text(name) and not text.text(name):
            yield place.fault(f"{name} is missing, but {original.file} has it. Translate it.")
        if text.text(name) and not original.text(name):
            message = f"{name} is missing in {original.file}. Write it there, too."
            yield text.place_of(name).fault(message)


def _likeness(text: Text, original: Text) -> Iterator[Fault]:
    """A translation has the same parts in the same order as its original."""
    if difference := first_difference(text.body, original.body):
        here, there = difference
        other = original.place_of_body(there.line)
        yield text.place_of_body(here.line).fault(
            f"Here is {here.name}, but {there.name} in {other.file}:{other.line}. "
            "Give both languages the same parts."
        )
