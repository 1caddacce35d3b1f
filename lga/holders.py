"""Who holds which office today, and who held it before and after, asked of the dates.

The dates that count are those in the base language: a translation's copies are as old as the day
on which it was last brought up to date. The people are shown in the reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import OuterRef, Q, Subquery
from wagtail.models import Page

from cms.core.languages import base_language
from cms.core.models.page_tree import in_active_language, without_restricted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

#: How deep the front page of an institution stands.
ROOT_DEPTH = 2


@dataclass(frozen=True, slots=True)
class SeatInTime:
    """A seat as one person holds or held it."""

    seat: Any
    committee: Any


def shown_to_reader(name: str) -> QuerySet[Any]:
    """The public pages of this type, each once in the reader's language."""
    pages: QuerySet[Any] = apps.get_model(name).objects.filter(live=True)
    return in_active_language(without_restricted(pages))


def translated(name: str, key: str, field: str) -> Subquery:
    """A field of the page that a reader sees in place of the one with the translation key."""
    shown = shown_to_reader(name).filter(translation_key=OuterRef(key)).order_by()
    return Subquery(shown.values(field)[:1])


def root_of(page: Page) -> str:
    """The tree path of the front page above a page."""
    return str(page.path[: Page.steplen * ROOT_DEPTH])


def original_root(page: Any) -> str:
    """The same in the base language, where the dates of all people stand."""
    spoken = {one.locale.language_code: one for one in page.live_translations}
    return root_of(spoken.get(base_language(), page))


def holding(rows: Any) -> Q:
    """Whether a person, in whatever language, has one of these offices or seats."""
    holders = rows.in_base_language().order_by().values("page__translation_key")
    return Q(translation_key__in=holders)


def first_of(rows: Any, field: str) -> Subquery:
    """A field of a person's first of these offices or seats."""
    originals = rows.in_base_language().order_by("sort_order", "pk")
    own = originals.filter(page__translation_key=OuterRef("translation_key"))
    return Subquery(own.values(field)[:1])


def councillors_of(wards: Iterable[Any]) -> dict[int, Any]:
    """Today's councillor of each of these wards that has one, in one query."""
    offices: Any = apps.get_model("lga.Office").objects
    held = offices.held_today().filter(post="councillor", ward__in=wards)
    people = shown_to_reader("lga.PersonPage").filter(holding(held))
    return {person.of_ward: person for person in people.annotate(of_ward=first_of(held, "ward"))}


def seats_with_committees(seats: Any) -> list[SeatInTime]:
    """Seats, each with its committee as the reader sees it; hidden committees are left out."""
    if not hasattr(seats, "annotate"):
        # While a page is edited, its rows are no query; the committee is shown as it was chosen.
        return [SeatInTime(seat, seat.committee) for seat in seats]
    model, key = "lga.CommitteePage", "committee__translation_key"
    told = seats.annotate(
        shown_title=translated(model, key, "title"),
        shown_path=translated(model, key, "url_path"),
    )
    committee: Any = apps.get_model(model)
    return [
        SeatInTime(one, committee(title=one.shown_title, url_path=one.shown_path))
        for one in told
        if one.shown_path
    ]
