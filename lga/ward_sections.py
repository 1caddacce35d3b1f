"""What other apps tell of a ward on its page, such as the projects in it.

An app registers a function in its ``AppConfig.ready``; this one need not know of it:

    register_ward_section(projects_in_ward)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.http import HttpRequest

    from lga.models.ward import Ward


@dataclass(frozen=True, slots=True)
class WardSection:
    """A part of a ward's page: a template, which sees only ``section`` and ``request``."""

    heading: str
    template: str
    items: list[Any]
    #: The whole list elsewhere, if there is more.
    url: str = ""


#: Makes the section for a ward, or None where there is nothing to tell.
SectionMaker = Callable[["Ward", "HttpRequest"], WardSection | None]

_makers: list[SectionMaker] = []


def register_ward_section(make: SectionMaker) -> SectionMaker:
    """Add a part to every ward's page; a second time changes nothing."""
    if make not in _makers:
        _makers.append(make)
    return make


def unregister_ward_section(make: SectionMaker) -> None:
    _makers.remove(make)


def sections_of(ward: Ward, request: HttpRequest) -> list[WardSection]:
    """All parts that have something to tell, in the order in which they were registered."""
    made = (make(ward, request) for make in _makers)
    return [section for section in made if section is not None]
