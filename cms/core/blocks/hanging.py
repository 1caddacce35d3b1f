"""What blocks show of the things that a body points to: pictures cut to size, files, offices."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from cms.core.blocks.people import OFFICES, WARD, person_model
from cms.core.pictures.shapes import SHAPES
from cms.core.together import brought_together

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from cms.core.blocks.at_hand import AtHand
    from cms.core.blocks.pointers import Pointers

#: How blocks show pictures: in the text, and those of people.
SPECS = [*SHAPES["text"].all_specs, *SHAPES["face"].all_specs]


def bring_what_hangs(found: AtHand, pointers: Pointers) -> None:
    """Add it to the pages that were found, in one query if there is anything."""
    image, document = get_image_model(), get_document_model()
    people = found.of(person_model())
    if not (people or pointers.keys.get(image) or pointers.keys.get(document)):
        return
    photos = {person.photo_id for person in people.values() if person.photo_id}
    images = photos | pointers.keys.get(image, set())
    pictures, renditions, documents, offices, wards = brought_together(
        image.objects.filter(pk__in=images),
        image.get_rendition_model().objects.filter(image__in=images, filter_spec__in=SPECS),
        document.objects.filter(pk__in=pointers.keys.get(document, set())),
        *_offices_and_wards(people),
    )
    found.things[image] = _by_key(pictures)
    found.things[document] = _by_key(documents)
    _add_renditions(found.of(image), renditions)
    _add_photos(people.values(), found.of(image))
    _add_offices(people, offices, _by_key(wards))


def _offices_and_wards(people: Iterable[int]) -> tuple[QuerySet[Any], QuerySet[Any]]:
    """The offices of people and the wards that these are called by."""
    office = person_model()._meta.get_field(OFFICES).related_model
    offices = office._base_manager.filter(page__in=list(people))
    wards = office._meta.get_field(WARD).related_model._base_manager
    return offices, wards.filter(pk__in=offices.values(WARD))


def _by_key(things: Iterable[Any]) -> dict[int, Any]:
    return {thing.pk: thing for thing in things}


def _add_renditions(pictures: dict[int, Any], renditions: Iterable[Any]) -> None:
    for picture in pictures.values():
        picture.prefetched_renditions = []
    for rendition in renditions:
        pictures[rendition.image_id].prefetched_renditions.append(rendition)


def _add_photos(people: Iterable[Any], pictures: dict[int, Any]) -> None:
    for person in people:
        person.photo = pictures.get(person.photo_id)


def _add_offices(people: dict[int, Any], offices: Iterable[Any], wards: dict[int, Any]) -> None:
    """As Django does what it prefetches."""
    held: dict[int, list[Any]] = defaultdict(list)
    for office in sorted(offices, key=lambda one: (one.sort_order or 0, one.pk)):
        office.ward = wards.get(office.ward_id)
        held[office.page_id].append(office)
    for key, person in people.items():
        rows = getattr(person, OFFICES).all()
        rows._result_cache, rows._prefetch_done = held[key], True
        person._prefetched_objects_cache = {OFFICES: rows}
