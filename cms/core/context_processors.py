"""What every template may count on, whichever view made it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.functional import SimpleLazyObject

from cms.core.languages import links_to_same_view
from cms.core.navigation import first_level

if TYPE_CHECKING:
    from django.http import HttpRequest


def navigation(request: HttpRequest) -> dict[str, Any]:
    """The main menu, what only the foot leads to, and the language switch for other views.

    All are made when a template asks for them: the admin never does.
    """
    level = SimpleLazyObject(lambda: first_level(request))
    return {
        "menu": SimpleLazyObject(lambda: [item for item in level if item.is_in_menu]),
        "foot_links": SimpleLazyObject(lambda: [item for item in level if not item.is_in_menu]),
        "language_links": SimpleLazyObject(lambda: links_to_same_view(request)),
        "offline_reading": settings.OFFLINE_READING,
    }
