"""Who holds which office today, and who held it before and after, asked of the dates.

Dates stand in the base language, once for each person; the people are shown in the reader's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Exists, OuterRef
from wagtail.models import Page

from cms.core.languages import base_language
from cms.core.models.page_tree import in_active_language, without_restricted
from lga.succession import Tenure, predecessor, successor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from lga.models.offices import Office

#: How deep the front page of an institution stands.
ROOT_DEPTH = 2


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another holder of an office, with the page that tells of them."""

    person: Any
    tenure: Tenure


@dataclass(frozen=True, slots=True)
class OfficeInTime:
    """An office as one person holds or held it, between those before and after."""

    office: Office
    before: Neighbour | None = None
    after: Neighbour | None = None


@dataclass(frozen=True, slots=True)
class SeatInTime:
    """A seat as one person holds or held it."""

    seat: Any
    committee: Any


def people_in_active_language() -> QuerySet[Any]:
    """Everybody whose page is public, each once."""
    people: QuerySet[Any] = apps.get_model("lga.PersonPage").objects.all()
    return in_active_language(without_restricted(people.filter(live=True)))


def root_of(page: Page) -> str:
    """The tree path of the front page above a page."""
    return str(page.path[: Page.steplen * ROOT_DEPTH])


def original_root(page: Any) -> str:
    """The same in the base language, where the dates of all people stand."""
    spoken = {one.locale.language_code: one for one in page.live_translations}
    return root_of(spoken.get(base_language(), page))


def offices_with_neighbours(page: Any, offices: list[Office]) -> list[OfficeInTime]:
    """A person's offices, each with the holders before and after."""
    told = [office for office in offices if office.has_succession]
    if not told or not page.path:
        return [OfficeInTime(office) for office in offices]
    everybody = _tenures(told, original_root(page))
    pairs = [(office, _neighbours(page, office, everybody)) for office in offices]
    holders = {one.holder for _office, both in pairs for one in both if one}
    people = _people(holders)
    return [
        OfficeInTime(office, _told(before, people), _told(after, people))
        for office, (before, after) in pairs
    ]


def _tenures(offices: Iterable[Office], root: str) -> list[tuple[Office, Tenure]]:
    model: Any = apps.get_model("lga.Office")
    rows = model.objects.same_as(offices).below(root).select_related("page")
    return [(row, row.tenure(row.page.translation_key)) for row in rows]


def _neighbours(
    page: Any, office: Office, everybody: list[tuple[Office, Tenure]]
) -> tuple[Tenure | None, Tenure | None]:
    # The title of a translated office is not that of its original, which has the same key.
    keys = {row.translation_key: row.identity for row, _tenure in everybody}
    identity = keys.get(office.translation_key, office.identity)
    same = [tenure for row, tenure in everybody if row.identity == identity]
    own = office.tenure(page.translation_key)
    return predecessor(own, same), successor(own, same)


def _people(keys: set[Any]) -> dict[Any, Any]:
    if not keys:
        return {}
    found = people_in_active_language().filter(translation_key__in=keys)
    return {person.translation_key: person for person in found}


def _told(tenure: Tenure | None, people: dict[Any, Any]) -> Neighbour | None:
    person = tenure and people.get(tenure.holder)
    return Neighbour(person, tenure) if person and tenure else None


def seats_with_committees(seats: Iterable[Any]) -> list[SeatInTime]:
    """Seats, each with its committee's page in the reader's language; those hidden are left out."""
    told = list(seats)
    if not told:
        return []
    model: Any = apps.get_model("lga.CommitteePage")
    keys = {seat.committee.translation_key for seat in told}
    shown = model.objects.published().in_active_language().filter(translation_key__in=keys)
    pages = {page.translation_key: page for page in shown.defer_streamfields()}
    found = ((seat, pages.get(seat.committee.translation_key)) for seat in told)
    return [SeatInTime(seat, page) for seat, page in found if page]


def councillors_of(wards: Iterable[Any]) -> dict[int, Any]:
    """Today's councillor of each of these wards that has one."""
    model: Any = apps.get_model("lga.Office")
    held = model.objects.held_today().filter(post="councillor", ward__in=wards)
    rows = held.filter(page__in=people_in_active_language()).select_related("page__photo")
    return {row.ward_id: row.page for row in rows}


def holding(offices: QuerySet[Any]) -> Exists:
    """Whether a page of a person has one of these offices or seats."""
    return Exists(offices.filter(page=OuterRef("pk")))
