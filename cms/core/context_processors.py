"""What every template may count on, whichever view made it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.functional import SimpleLazyObject

from cms.core.languages import links_to_same_view
from cms.core.navigation import main_menu

if TYPE_CHECKING:
    from django.http import HttpRequest


def navigation(request: HttpRequest) -> dict[str, Any]:
    """The main menu, and the language switch for views that are not pages.

    Both are made when a template asks for them: the admin never does.
    """
    return {
        "menu": SimpleLazyObject(lambda: main_menu(request)),
        "language_links": SimpleLazyObject(lambda: links_to_same_view(request)),
        "offline_reading": settings.OFFLINE_READING,
    }
