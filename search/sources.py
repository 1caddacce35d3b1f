"""What things become entries, and what of them an entry holds."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, Protocol

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import translation
from wagtail.models import Collection, CollectionMember, Locale, Page

from search.analysis import Terms, terms
from search.branches import branches_of_collections, branches_of_pages
from search.models import Entry, SourceKey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import Model

    from cms.core.search_document import SearchDocument, SearchPart
    from search.branches import Root

#: Of a longer text only the beginning is kept: sixty printed pages.
MAX_BODY_CHARACTERS = 200_000

#: PostgreSQL refuses a word list of more than 1 MB with the places of its words; this leaves room
#: for words, stems and places whatever the text.
MAX_WORDS_BYTES = 200_000
#: The ranker reads the beginning of a text, and so much of its names.
MAX_NAMES_CHARACTERS = 4_000

# Among these is NUL, which PostgreSQL does not store.
_CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Source(Protocol):
    """Makes entries of one sort of things, all seen at one moment.

    It reads whose is what and what is private when it is made, so it is made inside the
    transaction that writes, and thrown away with it.
    """

    def entries_of(self, thing: Any) -> list[Entry]:
        """The entries that a thing should have now; none if it is not to be found."""


class PageSource:
    """Pages: live, seen by anybody, below the root of an institution, no mere aliases."""

    def __init__(self) -> None:
        self._branches = branches_of_pages()
        self._locales = Locale.objects.in_bulk()

    def entries_of(self, page: Any) -> list[Entry]:
        if not page.live or page.alias_of_id or self._branches.is_private(page.path):
            return []
        root = self._branches.root_of(page.path)
        if root is None or not hasattr(page, "get_search_document"):
            return []
        page.locale = self._locales[page.locale_id]
        # The names of its kinds and states are words of the page, whoever saves it.
        with translation.override(page.locale.language_code):
            document = page.get_search_document()
        if document is None:
            return []
        url = document.url or _address(page, root)
        entry = _entry(document, page_key(page.pk), root.institution_id, url)
        entry.translation_key = page.translation_key
        return [entry]


class MemberSource:
    """Documents and whatever else lies in a collection: in an institution's and not private."""

    def __init__(self) -> None:
        self._branches = branches_of_collections()
        # Collections in memory may have lost their place: each new one moves those after it.
        self._paths = dict(Collection.objects.values_list("pk", "path"))

    def entries_of(self, member: Any) -> list[Entry]:
        path = self._paths[member.collection_id]
        root = self._branches.root_of(path)
        if root is None or self._branches.is_private(path):
            return []
        document = member.get_search_document()
        if document is None:
            return []
        key, owner = member_key(member), root.institution_id
        whole = _entry(document, key, owner, document.url)
        return [whole, *(_entry_of_part(document, key, owner, part) for part in document.parts)]


def member_models() -> list[type[Model]]:
    """The models whose objects lie in collections and can be found."""
    return [
        model
        for model in apps.get_models()
        if issubclass(model, CollectionMember) and hasattr(model, "get_search_document")
    ]


def page_key(pk: Any) -> SourceKey:
    return SourceKey(ContentType.objects.get_for_model(Page).pk, str(pk))


def member_key(member: Model) -> SourceKey:
    return SourceKey(ContentType.objects.get_for_model(member).pk, str(member.pk))


def _address(page: Page, root: Root) -> str:
    """Where a page stands on its site.

    Not `page.url`: Wagtail makes that from a cache of site roots, which at this moment may still
    hold those of before.
    """
    with translation.override(root.language):
        return reverse("wagtail_serve", args=[page.url_path.removeprefix(root.url_path)])


def _entry_of_part(
    document: SearchDocument, key: SourceKey, institution_id: int, part: SearchPart
) -> Entry:
    own = replace(document, body=part.text, shown="")
    entry = _entry(own, key, institution_id, part.url)
    entry.part = part.number
    return entry


def _entry(document: SearchDocument, key: SourceKey, institution_id: int, url: str) -> Entry:
    title, body = _storable(document.title), _storable(document.body)
    return Entry(
        content_type_id=key.content_type_id,
        object_id=key.object_id,
        title=title,
        body=_storable(document.shown) or body,
        **indexed_terms(title, body, document.language),
        kind=document.kind,
        institution_id=institution_id,
        language=document.language,
        financial_year=document.financial_year,
        date=document.date,
        url=url,
        is_sample=document.is_sample,
        file=asdict(document.file) if document.file else None,
    )


def _storable(text: str) -> str:
    return _CONTROL_CHARACTERS.sub(" ", text)[:MAX_BODY_CHARACTERS]


def indexed_terms(title: str, body: str, language: str) -> dict[str, str]:
    """The analysed terms of an entry, by field, cut to what any engine takes."""
    of_title, of_body = terms(title, language), terms(body, language)
    together = Terms(*(a + b for a, b in zip(of_title, of_body, strict=True)))
    return {
        "words_title": _line(of_title.words),
        "words_body": _line(of_body.words),
        "stems": _line(together.stems),
        "names": " ".join(together.names)[:MAX_NAMES_CHARACTERS],
    }


def _line(found: Sequence[str]) -> str:
    line = " ".join(found)
    if len(line) * 4 <= MAX_WORDS_BYTES:
        return line
    return line.encode()[:MAX_WORDS_BYTES].decode(errors="ignore").rpartition(" ")[0] or line[:1]
