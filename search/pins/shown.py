"""Which pinned results stand above the results of a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from wagtail.documents import get_document_model

from search.choices import Scope
from search.kept_rows import KeptRows
from search.models import PinnedResult, SourceKey
from search.sources import page_key

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lga.frame import Frame
    from lga.models import Institution
    from search.asked import Asked

#: More would hide what is found.
MOST = 3

_COLUMNS = ("institution_id", "questions", "page_id", "document_id", "address", "title")
_rows = KeptRows(PinnedResult, *_COLUMNS)


@dataclass(frozen=True, slots=True)
class PinnedAddress:
    """A pinned result that is neither a page nor a document."""

    title: str
    url: str
    institution: Institution


@dataclass(frozen=True, slots=True)
class Pins:
    """Pages and documents, which are shown as any result is, and addresses."""

    sources: Sequence[SourceKey] = ()
    addresses: Sequence[PinnedAddress] = ()


def pins_for(asked: Asked, frame: Frame) -> Pins:
    """Those of the institutions asked, on the first page, unless the results are narrowed."""
    query = asked.query
    if query.page > 1 or query.kind or query.financial_year or query.language:
        return Pins()
    owners = {one.pk: one for one in _whose(asked, frame)}
    places = {pk: place for place, pk in enumerate(owners)}
    pins = [pin for pin in _pins_of(owners) if pin.matches(query.words)]
    shown = sorted(pins, key=lambda pin: places[pin.institution_id])[:MOST]
    sources = dict.fromkeys(key for pin in shown if (key := _key_of(pin)))
    return Pins(tuple(sources), _addresses_of(shown, owners, frame))


def _pins_of(owners: Collection[int]) -> list[PinnedResult]:
    pins = (PinnedResult(**dict(zip(_COLUMNS, row, strict=True))) for row in _rows())
    return [pin for pin in pins if pin.institution_id in owners]


def _whose(asked: Asked, frame: Frame) -> list[Institution]:
    """On the region's site everybody's, the region's first; on a council's its own."""
    own = frame.institution
    if asked.chosen:
        return [asked.chosen]
    if own is None or (own.is_region and asked.scope is Scope.REGION):
        return frame.institutions
    return [own]


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
