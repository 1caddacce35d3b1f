"""The other language of a page: which text of the one is which text of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from modelcluster.models import get_all_child_relations

from cms.core.translation import publish_translation, texts_from

if TYPE_CHECKING:
    from cms.core.translation import TextKey


def texts_of(page: Any, translation: Any) -> dict[TextKey, str]:
    """Each text of a page with its counterpart in a copy that speaks another language.

    The copy need not be saved. Raises ValueError when the two are not built alike.
    """
    for relation in get_all_child_relations(page):
        name = relation.get_accessor_name()
        rows, others = getattr(page, name).all(), getattr(translation, name).all()
        for row, other in zip(rows, others, strict=True):
            other.translation_key = row.translation_key
    return texts_from(page, translation)


def write_translation(page: Any, translation: Any, language: str) -> None:
    """Publish a page in another language, as of the day on which the original was published."""
    translation.locale = page.locale
    written = publish_translation(page, language, texts_of(page, translation))
    type(page).objects.filter(pk=written.pk).update(
        first_published_at=page.first_published_at, last_published_at=page.last_published_at
    )
