"""What is wrong with the words of a region's folder: another region's, or in one language only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from home.loading.rows import COLUMN_LANGUAGES
from home.loading.section import OTHER_REGIONS
from lga.content_checks import foreign_regions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from home.loading.faults import Fault, Place
    from home.loading.folder import Region
    from home.loading.rows import Row
    from home.loading.texts import Text
    from lga.content_checks import ForeignRegion


def faults_of_words(region: Region) -> Iterator[Fault]:
    """Words that speak of another region, and words that lack their other language."""
    own = " ".join(
        row.word(name, language)
        for row in region.institutions
        if row.kind == "region"
        for name in ("name", "short_name")
        for language in COLUMN_LANGUAGES
    )
    for row in region.rows:
        yield from _lacking(row)
        for name in row.WORDS:
            for language in COLUMN_LANGUAGES:
                yield from _foreign(row.word(name, language), own, row.place)
    for text in region.texts:
        yield from _text(text, f"{own} {text.text(OTHER_REGIONS)}")


def _lacking(row: Row) -> Iterator[Fault]:
    for name in row.WORDS:
        given = [language for language in COLUMN_LANGUAGES if row.word(name, language)]
        if len(given) == 1 and not (name in row.MAY_LACK_TRANSLATION and given == ["sw"]):
            lacking = next(language for language in COLUMN_LANGUAGES if language not in given)
            # A column that must be filled in is complained of already.
            if f"{name}_{lacking}" not in row.NEEDED:
                yield row.place.fault(f"{name}_{lacking} is empty. Translate {name}_{given[0]}.")


def _text(text: Text, own: str) -> Iterator[Fault]:
    for name in text.about:
        if name != OTHER_REGIONS:
            yield from _foreign(text.text(name), own, text.place_of(name))
        for row in text.rows(name):
            for column in row.about:
                yield from _foreign(row.text(column), own, row.place_of(column))
    for found in foreign_regions(text.body, own):
        line = text.body[: found.start].count("\n")
        yield text.place_of_body(line).fault(_message(found))


def _foreign(words: str, own: str, place: Place) -> Iterator[Fault]:
    for found in foreign_regions(words, own):
        yield place.fault(_message(found))


def _message(found: ForeignRegion) -> str:
    return (
        f"This names another region, {found.region}: “{found.sentence}”. Name your own, or write "
        f"{OTHER_REGIONS}: [{found.region}] above the text if it is meant."
    )
