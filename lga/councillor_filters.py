"""How a reader narrows the list of councillors: by links that work without a script."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlencode

from django.apps import apps
from django.db.models import CharField, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from lga.holders import holding, shown_to_reader

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
            answers = _answers(page)
            asked += [
                self._filter("committee", _("Committee"), answers["committee"]),
                self._filter("ward", _("Ward"), answers["ward"]),
                self._filter("party", _("Party"), answers["party"]),
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


def _answers(page: Any) -> dict[str, list[tuple[str, str]]]:
    """What today's councillors stand for and sit in, by name: all in one query."""
    people = page.listed.order_by().values("translation_key")
    held = {"page__translation_key__in": people}
    offices: Any = apps.get_model("lga.Office").objects.of_councillors().held_today()
    here = offices.in_base_language().filter(**held).order_by()
    seats: Any = apps.get_model("lga.CommitteeSeat").objects.held_today().in_base_language()
    keys = seats.filter(**held).order_by().values("committee__translation_key")
    committees = shown_to_reader("lga.CommitteePage").filter(translation_key__in=keys)
    told = _rows(here.exclude(ward=None), "ward", "ward", "ward__name").union(
        _rows(here.exclude(party=""), "party", "party", "party"),
        _rows(committees.order_by(), "committee", "pk", "title"),
    )
    answers: dict[str, list[tuple[str, str]]] = {"ward": [], "party": [], "committee": []}
    for question, value, label in sorted(told, key=itemgetter(2)):
        answers[question].append((value, label))
    return answers


def _rows(things: Any, question: str, value: str, label: str) -> Any:
    text = CharField()
    told = things.annotate(
        question=Value(question, output_field=text), answer=Cast(value, output_field=text)
    )
    return told.values_list("question", "answer", label)
