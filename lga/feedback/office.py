"""Who answers a submission."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lga.models import Institution

#: The time that most client service charters promise for an answer in writing: three weeks.
USUAL_DAYS = 21


@dataclass(frozen=True, slots=True)
class Office:
    """An office by its name, its mail address and the days it has for an answer."""

    name: str
    email: str
    response_days: int = USUAL_DAYS


def usual_office(institution: Institution) -> Office:
    """The institution itself, which answers what no office of its own does."""
    contact = getattr(institution.site, "contactsettings", None)
    return Office(institution.name, contact.email if contact else "")
