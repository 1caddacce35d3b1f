"""The same service at each council, for the region's page of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cms.core.languages import base_language
from lga.frame import frame_for
from lga.models.institution import owner_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from django.http import HttpRequest

    from lga.models import Institution


@dataclass(frozen=True, slots=True)
class ServiceOffer:
    """A council's own page of a service, with its lowest and its highest price where known.

    What is free beside what is paid for, such as a form, is no price.
    """

    institution: Institution
    page: Any
    lowest: Decimal | None
    highest: Decimal | None


def offers_of_councils(page: Any, request: HttpRequest) -> list[ServiceOffer]:
    """The councils' visible services whose Swahili page has the same address, in three queries."""
    institutions = frame_for(request).institutions
    found = {owner_of(one, institutions): one for one in _namesakes(page)}
    return [_offer(one, found[one]) for one in institutions if one in found and not one.is_region]


def _namesakes(page: Any) -> Iterable[Any]:
    originals = type(page).objects.filter(
        slug=_original_slug(page), locale__language_code=base_language()
    )
    keys = originals.exclude(translation_key=page.translation_key).values("translation_key")
    pages = type(page).objects.published().in_active_language().filter(translation_key__in=keys)
    return pages.prefetch_related("costs").defer_streamfields()


def _original_slug(page: Any) -> str:
    languages = {one.locale.language_code: one for one in page.live_translations}
    return str(languages.get(base_language(), page).slug)


def _offer(institution: Institution, page: Any) -> ServiceOffer:
    known = [cost.amount for cost in page.costs.all() if cost.amount is not None]
    amounts = [amount for amount in known if amount] or known
    return ServiceOffer(institution, page, min(amounts, default=None), max(amounts, default=None))
