"""Links that are data: breadcrumbs and menus."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A title and where it leads; ``lang`` is set where the target speaks another language."""

    title: str
    url: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class MenuItem(Link):
    """An entry of the main menu; current when the visitor is on it or below it.

    ``page_type`` is the model's name in small letters, such as "newsindexpage".
    """

    page_type: str = ""
    is_current: bool = False
    is_in_menu: bool = True
