"""What stands around every page: breadcrumbs, switches, search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cms.core.languages import LanguageLink
from cms.core.links import Link, MenuItem
from home.style_guide.example import Example

if TYPE_CHECKING:
    from home.style_guide.example import Examples

#: Parts of the frame that need a whole site around them, or that nobody sees.
NOT_SHOWN = {
    "alternates",
    "council_list",
    "council_switch",
    "feed_alternates",
    "footer",
    "header",
    "organization_data",
    "sharing",
}


def examples() -> Examples:
    menu = [MenuItem("Habari", "#", is_current=True), MenuItem("Zabuni", "#", lang="sw")]
    languages = [
        LanguageLink(code="sw", name="Kiswahili", url="#", is_current=True),
        LanguageLink(code="en", name="English", url="#", is_current=False),
    ]
    return {
        "alerts": [
            Example(level, {"alerts": [_alert(level)]})
            for level in ("emergency", "mourning", "warning", "information")
        ],
        "breadcrumbs": [
            Example("two levels", {"breadcrumbs": [Link("Mwanzo", "#"), Link("Habari", "#")]})
        ],
        "emblem": [Example("no arms given")],
        "language_switch": [Example("two languages", {"language_links": languages})],
        "menu": [
            Example("two", {"menu": menu}),
            Example("more than a row holds", {"menu": _long_menu()}),
            Example("none", {"menu": []}),
        ],
        "menu_list": [Example("many", {"menu": menu})],
        "search_box": [
            Example("small", {"id": "small-box"}),
            Example("large, filled", {"id": "large-box", "query": "bajeti", "is_large": True}),
        ],
    }


def _long_menu() -> list[MenuItem]:
    titles = [f"Ukurasa wa {number} wenye kichwa kirefu" for number in range(1, 9)]
    return [MenuItem(title, "#") for title in titles]


def _alert(level: str) -> dict[str, object]:
    words = {"title": "Daraja limefungwa", "text": "Tumia njia ya mlimani.", "url": "#"}
    return {"level": level, "label": level, "shown": words, "is_dismissible": True, "key": "a-1"}
