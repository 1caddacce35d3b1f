"""Telling the keeping of a draft from a change of what the public sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

#: Saving a draft writes these of the live page and nothing else, every few seconds while somebody
#: types. Neither a page nor a search shows any of them.
_DRAFT_FIELDS = frozenset(
    {
        "draft_title",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "locked",
        "locked_at",
        "locked_by",
        "numchild",
    }
)


def is_draft_save(update_fields: Collection[str] | None) -> bool:
    """Whether saving these fields of a page, as ``post_save`` tells them, changes nothing shown."""
    return update_fields is not None and _DRAFT_FIELDS.issuperset(update_fields)
