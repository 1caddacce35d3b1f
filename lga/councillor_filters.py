"""How a reader narrows the list of councillors: by links that work without a script."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlencode

from django.apps import apps
from django.utils.translation import gettext as _

from lga.holders import holding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class FilterLink:
    """One answer to the question by which a list is narrowed."""

    label: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """A question with its answers; without answers it is not asked."""

    id: str
    heading: str
    links: list[FilterLink]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the address asks for: ``?ward=3&party=X&committee=5``, or ``?former=1``."""

    ward: str = ""
    party: str = ""
    committee: str = ""
    former: str = ""

    @classmethod
    def in_address(cls, request: HttpRequest) -> Self:
        """What is no number counts as not asked."""
        asked = {field.name: request.GET.get(field.name, "") for field in fields(cls)}
        for name in ("ward", "committee"):
            number = asked[name]
            is_key = number.isascii() and number.isdigit() and len(number) < 10
            asked[name] = number if is_key else ""
        # PostgreSQL does not look for NUL.
        return cls(**asked | {"party": asked["party"].replace("\x00", "")[:40]})

    def among(self, people: Any) -> Any:
        """Of these people those in office, or those who were; then those in the ward and so on."""
        offices = apps.get_model("lga.Office").objects.of_councillors()
        if self.former:
            return people.filter(holding(offices), ~holding(offices.held_today()))
        held = offices.held_today()
        held = held.filter(ward=self.ward) if self.ward else held
        held = held.filter(party=self.party) if self.party else held
        found = people.filter(holding(held))
        return found.filter(holding(self._seats())) if self.committee else found

    def _seats(self) -> Any:
        committees = apps.get_model("lga.CommitteePage").objects.filter(pk=self.committee)
        seats = apps.get_model("lga.CommitteeSeat").objects.held_today()
        return seats.filter(committee__translation_key__in=committees.values("translation_key"))

    @property
    def is_narrow(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))

    def filters(self, page: Any) -> list[Filter]:
        """The questions, with the answers that today's councillors give."""
        former = [("", _("In office")), ("1", _("Formerly"))]
        asked = [self._filter("former", _("Show"), former, everything="")]
        if not self.former:
            wards, parties = _wards_and_parties(page)
            asked += [
                self._filter("committee", _("Committee"), _committees(page)),
                self._filter("ward", _("Ward"), wards),
                self._filter("party", _("Party"), [(name, name) for name in parties]),
            ]
        return [one for one in asked if one.links]

    def _filter(
        self, name: str, heading: str, answers: Iterable[tuple[str, str]], everything: str = "all"
    ) -> Filter:
        found = list(answers)
        if everything and found:
            found.insert(0, ("", _("All")))
        links = [
            FilterLink(label, self._address(name, value), getattr(self, name) == value)
            for value, label in found
        ]
        return Filter(name, heading, links)

    def _address(self, name: str, value: str) -> str:
        chosen = Choice(former=value) if name == "former" else replace(self, **{name: value})
        asked = {field.name: getattr(chosen, field.name) for field in fields(chosen)}
        return f"?{urlencode({key: one for key, one in asked.items() if one})}"


def _wards_and_parties(page: Any) -> tuple[list[tuple[str, str]], list[str]]:
    """In one query: what today's councillors stand for."""
    offices: Any = apps.get_model("lga.Office").objects.of_councillors().held_today()
    here = offices.filter(page__in=page.listed.values("pk"))
    told = set(here.order_by().values_list("ward_id", "ward__name", "party").distinct())
    wards = sorted({(name, str(key)) for key, name, _party in told if key})
    return [(key, name) for name, key in wards], sorted({one[2] for one in told if one[2]})


def _committees(page: Any) -> list[tuple[str, str]]:
    """Those in which somebody of the list sits today, by their names in the reader's language."""
    seats: Any = apps.get_model("lga.CommitteeSeat").objects.held_today()
    here = seats.filter(page__in=page.listed.values("pk"))
    model: Any = apps.get_model("lga.CommitteePage")
    keys = model.objects.filter(pk__in=here.values("committee")).values("translation_key")
    pages = model.objects.published().in_active_language().filter(translation_key__in=keys)
    return [(str(key), title) for key, title in pages.order_by("path").values_list("pk", "title")]
