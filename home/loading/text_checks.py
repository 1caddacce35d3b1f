"""What is wrong with the texts of a region's folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError

from cms.core.languages import base_language
from home.loading.faults import Fault
from home.loading.markdown import UnfitMarkdown, blocks_from, shape_of
from home.loading.sections import INDEX, SECTIONS
from lga.content_checks import foreign_regions
from publications.models import PublicationKind, TenderCategory, TenderMethod, TenderOutcome
from publications.models.financial_year import validate_financial_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from home.loading.folder import Region
    from home.loading.texts import Text

CHOICES = {
    ("publications", "kind"): PublicationKind.values,
    ("tenders", "category"): TenderCategory.values,
    ("tenders", "method"): TenderMethod.values,
    ("tenders", "outcome"): TenderOutcome.values,
}


def faults_of_texts(region: Region) -> Iterator[Fault]:
    """Everything that is wrong in the texts of a folder."""
    originals = region.texts_in(base_language())
    own = next((row.name_sw for row in region.institutions if row.kind == "region"), "")
    for text in region.texts:
        yield from _place(text, region)
        yield from _words(text, own)
        if text.language == base_language():
            yield from _values(text)
            yield from _references(text, region)
        else:
            yield from _likeness(text, originals.get(text.key))


def _place(text: Text, region: Region) -> Iterator[Fault]:
    if text.institution not in {row.slug for row in region.institutions}:
        yield Fault(text.file, 1, f"There is no institution “{text.institution}”.")
    if text.section not in SECTIONS:
        known = ", ".join(sorted(SECTIONS))
        yield Fault(text.file, 1, f"There is no section “{text.section}”. Use one of: {known}.")
    if text.language not in dict(settings.LANGUAGES):
        yield Fault(text.file, 1, f"There is no language “{text.language}” in this portal.")
    units = {(row.institution, row.slug) for row in region.units}
    if text.section == "units" and text.slug != INDEX and text.key[::2] not in units:
        yield Fault(text.file, 1, f"There is no unit “{text.slug}” in units.csv.")
    if not text.title:
        yield Fault(text.file, text.line_of("title"), "title is empty. Fill it in.")


def _words(text: Text, own_region: str) -> Iterator[Fault]:
    try:
        blocks_from(text.body)
    except UnfitMarkdown as unfit:
        yield Fault(text.file, text.body_line + unfit.line, str(unfit))
    for number, line in enumerate(text.body.split("\n"), start=text.body_line):
        for found in foreign_regions(line, own_region):
            yield Fault(
                text.file,
                number,
                f"This puts it in the region of {found.region}: “{found.sentence}”. Name your own.",
            )


def _values(text: Text) -> Iterator[Fault]:
    for name, read in (
        ("published_on", text.day),
        ("deadline", text.moment),
        ("closing_at", text.moment),
        ("estimated_value", text.amount),
    ):
        try:
            read(name)
        except ValueError as error:
            yield Fault(text.file, text.line_of(name), f"{name}: {error}")
    for (section, name), known in CHOICES.items():
        value = text.text(name)
        if text.section == section and value and value not in known:
            message = f"{name}: there is no “{value}”. Use one of: {', '.join(known)}."
            yield Fault(text.file, text.line_of(name), message)
    if year := text.text("financial_year"):
        try:
            validate_financial_year(year)
        except ValidationError as error:
            message = f"financial_year: {error.messages[0]}"
            yield Fault(text.file, text.line_of("financial_year"), message)


def _references(text: Text, region: Region) -> Iterator[Fault]:
    images = {(row.institution, row.slug) for row in region.images}
    documents = {(row.institution, row.slug) for row in region.documents}
    image = text.text("image")
    if image and not {(text.institution, image), (region.institutions[0].slug, image)} & images:
        message = f"image: there is no “{image}” in images.csv."
        yield Fault(text.file, text.line_of("image"), message)
    for slug in text.about.get("documents") or []:
        if (text.institution, slug) not in documents:
            message = f"documents: there is no “{slug}” in documents.csv."
            yield Fault(text.file, text.line_of("documents"), message)


def _likeness(text: Text, original: Text | None) -> Iterator[Fault]:
    """A translation has the same parts in the same order as its original."""
    if original is None:
        message = f"There is no {text.slug}.{base_language()}.md that this would translate."
        yield Fault(text.file, 1, message)
        return
    shape, wanted = shape_of(text.body), shape_of(original.body)
    if shape != wanted:
        place = next(
            (n for n, pair in enumerate(zip(shape, wanted, strict=False)) if pair[0] != pair[1]),
            min(len(shape), len(wanted)),
        )
        here = shape[place] if place < len(shape) else "nothing"
        there = wanted[place] if place < len(wanted) else "nothing"
        yield Fault(
            text.file,
            text.body_line,
            f"Part {place + 1} is {here}, but {there} in {original.file}. Make them alike.",
        )
