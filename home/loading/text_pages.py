"""The pages that are texts with front matter, and the sections' own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.fields import RichTextField

from home.loading.markdown import blocks_from
from home.loading.section import COMMON_WORDS
from home.loading.sections import SECTIONS
from home.loading.words import paragraphs, slug_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from home.loading.rows import DocumentRow
    from home.loading.section import Rows, Section
    from home.loading.texts import Text


def page_from(text: Text, original: Text) -> Any:
    """The page that a text is; facts are the original's, in whatever language the words are."""
    section = SECTIONS[text.section]
    page_type: Any = section.page_type
    page = page_type(
        slug=text.slug if text is original else slug_from(text.text("title")),
        is_sample=original.flag("sample"),
        **_fields(section, text, original),
        **{name: text.text(name) for name in COMMON_WORDS},
    )
    if hasattr(page, "body"):
        page.body = blocks_from(text.body)
    _give_rows(page, section, text, original)
    return page


def _give_rows(page: Any, section: Section, text: Text, original: Text) -> None:
    """What hangs from a page, row by row."""
    for name, rows in section.rows_of(original).items():
        pairs = zip(text.rows(name), original.rows(name), strict=False)
        row_type = getattr(type(page), name).rel.related_model
        made = [_row(row_type, _fields(rows, row, first)) for row, first in pairs]
        setattr(page, name, made)


def _row(row_type: Any, values: dict[str, Any]) -> Any:
    """A row; its rich texts are written as plain paragraphs."""
    for name, value in values.items():
        if isinstance(row_type._meta.get_field(name), RichTextField):
            values[name] = paragraphs(value)
    return row_type(**values)


def _fields(section: Section | Rows, text: Text, original: Text) -> dict[str, Any]:
    """Words in the text's language, facts from the original.

    What the front matter leaves out, the page type decides.
    """
    words = {name: text.text(name) for name in section.words}
    facts = {name: read(original, name) for name, read in section.facts.items()}
    return words | {name: value for name, value in facts.items() if value not in {None, ""}}


def index_from(text: Text, original: Text) -> Any:
    """A section's own page, with the words that a text has for it."""
    section = SECTIONS[text.section].own
    index_type: Any = section.index_type
    page = index_type(
        title=text.text("title"),
        slug=slug_from(text.text("title")),
        summary=text.text("summary"),
        is_sample=original.flag("sample"),
        body=blocks_from(text.body),
        **_fields(section, text, original),
    )
    _give_rows(page, section, text, original)
    return page


def attach(page: Any, documents: Sequence[DocumentRow], language: str | None) -> None:
    """Places for documents, under titles of their own where the page speaks two languages."""
    if page is None:
        return
    attachment = type(page).documents.rel.related_model
    is_bilingual = all(row.title_en for row in documents)
    page.documents = [
        attachment(title=row.word("title", language) if language and is_bilingual else "")
        for row in documents
    ]
