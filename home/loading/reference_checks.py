"""What in a region's folder stands twice, or points at what is not there."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from django.conf import settings

from cms.core.languages import base_language
from home.loading.faults import Place
from home.loading.references import DOCUMENTS, REFERENCES
from home.loading.rows import COLUMN_LANGUAGES, InstitutionRow
from home.loading.section import INDEX
from home.loading.sections import SECTIONS
from lga.models import InstitutionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from home.loading.faults import Fault
    from home.loading.folder import Region
    from home.loading.rows import DocumentRow, ImageRow, Row
    from home.loading.texts import Text


def faults_of_references(region: Region) -> Iterator[Fault]:
    """Every name that leads nowhere, and every one that leads to two things."""
    yield from _what_stands_twice(region)
    yield from _owners(region)
    yield from _rows(region)
    for below, files in (("files", region.documents), ("images", region.images)):
        yield from _files(region, below, files)
    for text in region.texts:
        yield from _place(text, region)
        yield from _title(text, region)
        yield from _attached(text, region)


def _what_stands_twice(region: Region) -> Iterator[Fault]:
    for name in ("slug", "host", "name_sw", "name_en"):
        yield from _twice(region.institutions, name)
    yield from _twice(region.wards, "institution", "name")
    yield from _twice(region.villages, "institution", "ward", "name")
    yield from _twice(region.facilities, "institution", "ward", "kind", "name")
    for rows in (region.people, region.units, region.systems, region.documents, region.images):
        yield from _twice(rows, "institution", "slug")
    # Files are known again by their title and their content.
    for title, files in (("title_sw", region.documents), ("title", region.images)):
        yield from _twice(files, "institution", title)
        yield from _twice(files, "institution", "file")


def _twice(rows: Iterable[Any], *names: str) -> Iterator[Fault]:
    first: dict[tuple[str, ...], int] = {}
    for row in rows:
        key = tuple(getattr(row, name) for name in names)
        if all(key) and key in first:
            words = " / ".join(key)
            yield row.place.fault(f"“{words}” stands in line {first[key]} already. Keep one.")
        first.setdefault(key, row.line)


def _owners(region: Region) -> Iterator[Fault]:
    regional = [row for row in region.institutions if row.kind == InstitutionKind.REGION]
    if len(regional) != 1:
        message = f"{len(regional)} institutions have the kind region. Make it exactly one."
        yield (regional[1].place if regional else Place(InstitutionRow.FILE, 1)).fault(message)
    known = {row.slug for row in region.institutions}
    for row in region.owned:
        if row.institution and row.institution not in known:
            yield row.place.fault(
                f"There is no institution “{row.institution}”. Add it to institutions.csv."
            )


def _rows(region: Region) -> Iterator[Fault]:
    people = [(row.institution, row.slug) for row in region.people]
    systems = [(row.institution, row.slug) for row in region.systems]
    pictures = [(row.institution, row.file) for row in region.images]
    wards = [(row.institution, row.name) for row in region.wards]
    villages = [(row.institution, f"{row.ward} / {row.name}") for row in region.villages]
    committees = [(text.institution, text.slug) for text in region.texts if _is_committee(text)]
    in_wards: list[Any] = [*region.villages, *region.facilities, *region.offices]
    placed = [(row, row.institution, row.ward) for row in in_wards]
    named = [(row, row.institution, row.village) for row in region.facilities if row.village]
    seated = [(row, row.institution, row.committee) for row in region.seats]
    heads = [(row, row.institution, row.head) for row in region.units]
    held: list[Any] = [*region.offices, *region.seats]
    holders = [(row, row.institution, row.person) for row in held]
    successors = [(row, row.institution, row.replaced_by) for row in region.systems]
    arms = [(row, row.slug, row.arms) for row in region.institutions]
    yield from _astray([*holders, *heads], people, "person", "people.csv")
    yield from _astray(successors, systems, "system", "systems.csv")
    yield from _astray(placed, wards, "ward", "wards.csv")
    full = [(row, owner, f"{row.ward} / {name}") for row, owner, name in named]
    yield from _astray(full, villages, "village", "villages.csv")
    yield from _astray(seated, committees, "committee", "pages/…/committees")
    yield from _astray(arms, pictures, "image with the file", "images.csv")


def _is_committee(text: Text) -> bool:
    return text.section == "committees" and text.slug != INDEX


def _astray(
    names: Iterable[tuple[Row, str, str]], known: Iterable[tuple[str, str]], what: str, file: str
) -> Iterator[Fault]:
    known = set(known)
    for row, owner, name in names:
        if name and (owner, name) not in known:
            yield row.place.fault(_missing(what, name, file))


def _files(region: Region, below: str, rows: Iterable[DocumentRow | ImageRow]) -> Iterator[Fault]:
    for row in rows:
        if row.file != PurePath(row.file).name:
            yield row.place.fault(f"“{row.file}” is no plain file name. Put it into {below}/.")
        elif row.file and not (region.folder / below / row.file).is_file():
            yield row.place.fault(f"The file {below}/{row.file} is not there. Add it.")


def _place(text: Text, region: Region) -> Iterator[Fault]:
    if text.institution not in {row.slug for row in region.institutions}:
        message = f"There is no institution “{text.institution}”. Add it to institutions.csv."
        yield text.place.fault(message)
    if text.language not in dict(settings.LANGUAGES):
        known = ", ".join(dict(settings.LANGUAGES))
        message = f"There is no language “{text.language}” in this portal. Use one of: {known}."
        yield text.place.fault(message)
    section = SECTIONS.get(text.section)
    if section is None:
        known = ", ".join(sorted(SECTIONS))
        message = f"There is no section “{text.section}”. Use one of: {known}."
        yield text.place.fault(message)
    elif text.section == "units":
        yield from _unit(text, region)
    elif text.slug != INDEX and section.page_type is None:
        yield text.place.fault(f"The section {text.section} holds no text but {INDEX}.")
    elif section.below and text.language == base_language():
        yield from _below(text, region, section.below)


def _below(text: Text, region: Region, name: str) -> Iterator[Fault]:
    """A sitting names the committee that sits; its section has no page of its own."""
    known = {one.slug for one in region.texts if one.institution == text.institution}
    if text.slug == INDEX:
        yield text.place.fault(f"The section {text.section} has no page of its own. Remove it.")
    elif text.text(name) not in known:
        message = _missing(name, text.text(name), f"pages/{text.institution}/{name}s")
        yield text.place_of(name).fault(message)


def _unit(text: Text, region: Region) -> Iterator[Fault]:
    units = {(row.institution, row.slug) for row in region.units}
    if text.slug != INDEX and (text.institution, text.slug) not in units:
        yield text.place.fault(_missing("unit", text.slug, "units.csv"))


def _title(text: Text, region: Region) -> Iterator[Fault]:
    """A unit and a front page are called as their table says, and as nothing else."""
    rows: list[tuple[Any, tuple[str, str, str]]] = [
        *((row, (row.institution, "units", row.slug)) for row in region.units),
        *((row, (row.slug, "home", INDEX)) for row in region.institutions),
    ]
    for row, key in rows:
        if key == text.key and text.language in COLUMN_LANGUAGES:
            name = row.word("name", text.language)
            if text.text("title") not in {"", name}:
                message = f"title: {row.FILE} says “{name}”. Make them alike."
                yield text.place_of("title").fault(message)


def _attached(text: Text, region: Region) -> Iterator[Fault]:
    if text.language != base_language():
        return
    yield from _things_named(text, region)
    section = SECTIONS.get(text.section)
    for name in section.rows if section else ():
        for row in text.rows(name):
            yield from _things_named(row, region)


def _things_named(text: Text, region: Region) -> Iterator[Fault]:
    for name, reference in {**REFERENCES, DOCUMENTS: REFERENCES["document"]}.items():
        if text.section in SECTIONS and name in SECTIONS[text.section].facts:
            continue  # A plain text here, such as the ward of an event.
        known = reference.known(region, text.institution) if name in text.about else set()
        for named in text.texts(name):
            if named not in known:
                message = _missing(reference.what, named, reference.file)
                yield text.place_of(name).fault(message)


def _missing(what: str, name: str, file: str) -> str:
    return f"There is no {what} “{name}” of this institution in {file}. Add it there."
