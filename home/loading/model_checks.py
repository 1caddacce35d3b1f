"""What the portal's own models refuse: texts too long, unknown kinds, addresses that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import FileField
from wagtail.models import Orderable

from cms.core.languages import base_language
from home.loading import records
from home.loading.drafts import OTHER, drafts_in
from home.loading.held_rows import office_from, seat_from
from home.loading.media import faults_of_document, faults_of_image
from home.loading.sections import SECTIONS
from home.loading.table_pages import contact_from
from home.loading.texts import Text
from home.loading.translations import texts_of
from lga.mail import is_official

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from home.loading.drafts import Draft
    from home.loading.faults import Fault, Place
    from home.loading.folder import Region
    from home.loading.rows import Row

#: Set by the tree, not by the folder.
TREE = {"path", "depth", "numchild", "url_path", "draft_title"}

#: What the folder calls otherwise than the models.
NAMES = {"is_sample": "sample", "owned_by": "owner"}
ROW_NAMES = NAMES | {"title": "name"}


def faults_of_models(region: Region) -> Iterator[Fault]:
    """Everything that could not be saved."""
    yield from _institutions(region)
    yield from _rows(region)
    yield from _places_and_seats(region)
    yield from _mail(region)
    for draft in drafts_in(region):
        yield from _draft(draft)


def _institutions(region: Region) -> Iterator[Fault]:
    for row in region.institutions:
        made = (records.institution_from(row), records.contact_from(row))
        for record in (*made, records.appearance_from(row)):
            yield from _refused(record, row, NAMES)
        if records.existing_institution(row) is None:
            yield from _not_to_be_made(row)


def _not_to_be_made(row: Any) -> Iterator[Fault]:
    try:
        records.new_institution(row).check()
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            yield row.place.fault(f"{name}: {' '.join(messages)}")


def _rows(region: Region) -> Iterator[Fault]:
    for ward in region.wards:
        yield from _refused(records.ward_from(ward), ward, NAMES)
    for office in region.offices:
        for language in (base_language(), OTHER):
            record = office_from(office, language)
            yield from _refused(record, office, {"title": f"title_{language}"})
    for unit in region.units:
        yield from _refused(contact_from(unit), unit, NAMES)
    for image in region.images:
        yield from _refused(records.image_from(image), image, {"description": "alt_sw"})
        yield from faults_of_image(image, region.folder)
    for document in region.documents:
        record = records.document_from(document)
        yield from _refused(record, document, NAMES | {"title": "title_sw"})
        yield from faults_of_document(document, region.folder)


def _places_and_seats(region: Region) -> Iterator[Fault]:
    for village in region.villages:
        yield from _refused(records.village_from(village), village, NAMES)
    for facility in region.facilities:
        yield from _refused(records.facility_from(facility), facility, NAMES)
    for seat in region.seats:
        yield from _refused(seat_from(seat), seat, NAMES)


def _mail(region: Region) -> Iterator[Fault]:
    own = {row.slug: row.mail_domain for row in region.institutions}
    for institution, address, place in _addresses(region):
        domains = [own.get(institution, ""), *settings.OFFICIAL_MAIL_DOMAINS]
        if address and not is_official(address, domains):
            message = f"email: “{address}” is on no government domain. Use an official address."
            yield place.fault(message)


def _addresses(region: Region) -> Iterator[tuple[str, str, Place]]:
    """Every mail address of the folder, with whose it is."""
    addressed: list[Any] = [*region.units, *region.people, *region.wards]
    for row in addressed:
        yield row.institution, row.email, row.place
    for text in region.texts:
        yield text.institution, text.text("email"), text.place_of("email")
        rows = SECTIONS[text.section].rows if text.section in SECTIONS else {}
        for row in (row for name in rows for row in text.rows(name)):
            yield text.institution, row.text("email"), row.place_of("email")


def _draft(draft: Draft) -> Iterator[Fault]:
    yield from _refused(draft.page, draft.source, _names_in(draft.source))
    yield from _refused_rows(draft.page, draft.source)
    if draft.translation is None:
        return
    source = draft.other_source
    yield from _refused(draft.translation, source, _names_in(source))
    yield from _refused_rows(draft.translation, source)
    # Whatever the other checks may have missed: the same question that the writing will ask.
    try:
        texts_of(draft.page, draft.translation)
    except ValueError as error:
        yield source.place.fault(str(error))


def _refused_rows(page: Any, source: Row | Text) -> Iterator[Fault]:
    """What the models of the rows that hang from a page refuse."""
    if isinstance(source, Text):
        for name in SECTIONS[source.section].rows_of(source):
            for record, row in zip(getattr(page, name).all(), source.rows(name), strict=True):
                yield from _refused(record, row, NAMES)


def _names_in(source: Row | Text) -> Mapping[str, str]:
    return NAMES if isinstance(source, Text) else ROW_NAMES


def _refused(record: Any, source: Any, names: Mapping[str, str]) -> Iterator[Fault]:
    """What a model says of its fields; what points elsewhere is attached later."""
    later = {
        field.name
        for field in record._meta.get_fields()
        if field.is_relation or isinstance(field, FileField)
    }
    try:
        record.clean_fields(exclude=TREE | later)
        if isinstance(record, Orderable):
            record.clean()
    except ValidationError as error:
        for field, errors in error.update_error_dict({}).items():
            name = names.get(field, field)
            for one in errors:
                yield _place(source, name).fault(f"{name}: {_message(record, field, one)}")


def _place(source: Any, name: str) -> Place:
    return source.place_of(name) if isinstance(source, Text) else source.place


def _message(record: Any, field: str, error: ValidationError) -> str:
    """Django's own message; for a choice, with what there is to choose from."""
    if error.code == "invalid_choice":
        known = ", ".join(str(value) for value, _label in record._meta.get_field(field).choices)
        return f"There is no “{getattr(record, field)}”. Use one of: {known}."
    return " ".join(error.messages)
