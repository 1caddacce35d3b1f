"""Which pinned results stand above the results of a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from wagtail.documents import get_document_model

from search.choices import Scope
from search.models import Entry, PinnedResult, SourceKey
from search.sources import page_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lga.frame import Frame
    from lga.models import Institution
    from search.asked import Asked

#: More would hide what is found.
MOST = 3


@dataclass(frozen=True, slots=True)
class PinnedAddress:
    """A pinned result that is neither a page nor a document."""

    title: str
    url: str
    institution: Institution


@dataclass(frozen=True, slots=True)
class Pins:
    """Entries, which are shown as any result is, and addresses."""

    entry_ids: Sequence[int] = ()
    addresses: Sequence[PinnedAddress] = ()


def pins_for(asked: Asked, frame: Frame) -> Pins:
    """Those of the institutions asked, on the first page, unless the results are narrowed."""
    query = asked.query
    if query.page > 1 or query.kind or query.financial_year or query.language:
        return Pins()
    owners = {one.pk: one for one in _whose(asked, frame)}
    places = {pk: place for place, pk in enumerate(owners)}
    pins = PinnedResult.objects.filter(institution__in=owners).order_by("pk") if query.words else ()
    matching = [pin for pin in pins if pin.matches(query.words)]
    shown = sorted(matching, key=lambda pin: places[pin.institution_id])[:MOST]
    return Pins(_entries_of(shown), _addresses_of(shown, owners, frame))


def _whose(asked: Asked, frame: Frame) -> list[Institution]:
    """On the region's site everybody's, the region's first; on a council's its own."""
    own = frame.institution
    if asked.chosen:
        return [asked.chosen]
    if own is None or (own.is_region and asked.scope is Scope.REGION):
        return frame.institutions
    return [own]


def _entries_of(pins: Sequence[PinnedResult]) -> list[int]:
    """Their rows in the table, where only what anybody may see has one."""
    keys = [key for pin in pins if (key := _key_of(pin))]
    if not keys:
        return []
    found = Entry.objects.made_from(keys).filter(part=0)
    by_key = {
        SourceKey(content_type, object_id): pk
        for pk, content_type, object_id in found.values_list("pk", "content_type", "object_id")
    }
    return [by_key[key] for key in dict.fromkeys(keys) if key in by_key]


def _key_of(pin: PinnedResult) -> SourceKey | None:
    if pin.page_id:
        return page_key(pin.page_id)
    if pin.document_id:
        content_type = ContentType.objects.get_for_model(get_document_model())
        return SourceKey(content_type.pk, str(pin.document_id))
    return None


def _addresses_of(
    pins: Sequence[PinnedResult], owners: dict[int, Institution], frame: Frame
) -> list[PinnedAddress]:
    found = []
    for pin in pins:
        if pin.address:
            owner = owners[pin.institution_id]
            host = "" if owner == frame.institution else owner.site.root_url
            found.append(PinnedAddress(pin.title, f"{host}{pin.address}", owner))
    return found
