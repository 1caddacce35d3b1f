"""A body that has every block there is, and more than one of those that point to something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lga.models import PersonPage
from tests.factories.pages import (
    add_below,
    make_news,
    make_notice,
    make_publication,
    make_tender,
    starter,
)
from tests.public.specimens import specimen
from tests.public.specimens.content import make_document, make_image, text_body

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lga.models import Institution

LISTS = ("news", "notices", "tenders", "publications")


def whole_body(institution: Institution, times: int = 2) -> list[tuple[str, Any]]:
    """Blocks that hold their own words, and so many times all others, each pointing elsewhere."""
    body = text_body()
    for number in range(times):
        body += pointing_blocks(institution, f"ya {number}")
        body += latest_items(institution)
    return body


def pointing_blocks(institution: Institution, name: str) -> Iterator[tuple[str, Any]]:
    news, paper = make_news(institution, f"Habari {name}"), make_publication(institution, name)
    documents = [make_document(institution, f"Hati {name} {n}") for n in (1, 2)]
    text = linked_text(news, documents[0])
    yield "rich_text", text
    yield "steps", {"steps": [{"title": "Soma", "text": linked_text(paper, documents[1])}]}
    yield "accordion", {"sections": [{"heading": "Wapi?", "text": text}]}
    yield "image", {"image": make_image(institution, f"Picha {name}"), "alt_text": "Soko"}
    yield "links", {"links": [{"page": news}, {"page": paper}]}
    yield "document_list", {"documents": documents}
    yield "people", {"people": [make_person(institution, f"Mtu {name} {n}") for n in (1, 2)]}


def linked_text(page: Any, document: Any) -> str:
    to_page = f'<a linktype="page" id="{page.pk}">ukurasa</a>'
    return f'<p>{to_page}, <a linktype="document" id="{document.pk}">hati</a></p>'


def latest_items(institution: Institution) -> Iterator[tuple[str, Any]]:
    make_notice(institution)
    make_tender(institution)
    for key in LISTS:
        yield "latest_items", {"index": starter(institution, key), "count": 3, "heading": ""}


def make_person(institution: Institution, name: str) -> Any:
    people = specimen(PersonPage, institution).get_parent()
    return add_below(people, PersonPage(title=name, photo=make_image(institution, name)))
