"""Reading all that a body points to in three queries, however many blocks it has.

One for the pages that are chosen, one for the entries of lists, and one for what hangs from them:
pictures, documents and offices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.models import Page
from wagtail.rich_text import RichText

from cms.core.blocks.at_hand import AtHand, having_at_hand
from cms.core.blocks.hanging import bring_what_hangs
from cms.core.blocks.listed_items import bring_items
from cms.core.blocks.people import person_model
from cms.core.blocks.pointers import Pointers, pointers_of
from cms.core.page_cache.subjects import also_shown, showing, subject_of_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def gathered(body: Any, context: Mapping[str, Any], texts: Iterable[str] = ()) -> AtHand:
    """Everything that a body shows besides its own words; a part of the page that carries it.

    So an address that nobody has asked for yet costs no query of these. What running texts beside
    the body link to comes with it.
    """
    pointers = pointers_of(body)
    pointers.note_texts(texts)
    keep, request = getattr(context.get("page"), "kept_part", None), context.get("request")
    if keep is None or request is None or not pointers.keys:
        return _gather(pointers, context)
    kept: AtHand = keep(request, f"body-{pointers.digest}", lambda: _gather(pointers, context))
    return kept


def shown_text(text: str, things: AtHand | None = None) -> str:
    """A running text as HTML; what it links to is read, unless it has been gathered already."""
    pointers = Pointers()
    pointers.note_texts([text])
    with having_at_hand(things or _gather(pointers, {})):
        return str(RichText(text))


def _gather(pointers: Pointers, context: Mapping[str, Any]) -> AtHand:
    pages = _pages(pointers)
    people = _people_among(pages) if pointers.keys.get(person_model()) else []
    found = AtHand(
        {
            Page: {page.pk: page for page in pages},
            person_model(): {person.pk: person for person in people},
        }
    )
    with having_at_hand(found):
        bring_items(found, pointers.lists, context)
    bring_what_hangs(found, pointers)
    return found


def _people_among(pages: list[Any]) -> list[Any]:
    """Those that have come with the pages, in whose language they are."""
    people = [(page, page.personpage) for page in pages if hasattr(page, "personpage")]
    for page, person in people:
        person.locale = page.locale
    return [person for _page, person in people]


def _pages(pointers: Pointers) -> list[Page]:
    """All that are chosen or linked, each in all languages; people as such."""
    people = pointers.keys.get(person_model(), set())
    keys = people | pointers.keys.get(Page, set())
    if not keys:
        return []
    chosen = Page.objects.filter(pk__in=keys).values("translation_key")
    pages = Page.objects.filter(translation_key__in=chosen).select_related("locale")
    with showing():
        found = list(pages.select_related("personpage") if people else pages)
    also_shown(subject_of_page(page.translation_key) for page in found)
    return found
