"""The languages of the portal, and where a visitor finds each of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language, get_language_info

if TYPE_CHECKING:
    from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """One entry of the language switch.

    ``is_available`` is false when the page has no text of its own in that language.
    """

    code: str
    name: str
    url: str
    is_current: bool
    is_available: bool = True


def base_language() -> str:
    """The language that every page is written in first."""
    return settings.LANGUAGE_CODE


def active_language() -> str:
    """The language of the page being made; the base language outside a request."""
    return get_language() or base_language()


def language_name(code: str) -> str:
    """The language's own name for itself."""
    return get_language_info(code)["name_local"]


def links_to_same_view(request: HttpRequest) -> list[LanguageLink]:
    """The language switch of a view that exists in every language, such as search."""
    return [
        LanguageLink(
            code=code,
            name=language_name(code),
            url=translate_url(request.get_full_path(), code),
            is_current=code == active_language(),
        )
        for code, _name in settings.LANGUAGES
    ]
