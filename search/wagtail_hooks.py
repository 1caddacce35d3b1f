"""Changes that Wagtail makes without saving an object, so that no signal tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail import hooks

from search.indexing import sync_members
from search.sources import member_models

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import Model
    from django.http import HttpRequest


@hooks.register("after_bulk_action")
def documents_moved_together(
    request: HttpRequest, action_type: str, objects: Sequence[Model], action: Any
) -> None:
    """Documents may have been moved into a private collection, or out of one."""
    for model in member_models():
        keys = [moved.pk for moved in objects if isinstance(moved, model)]
        if keys and action_type == "add_to_collection":
            sync_members(model._default_manager.filter(pk__in=keys))
