"""Noting every change that pages show, so that no reader gets a kept page of before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from cms.core.draft_saves import is_draft_save
from cms.core.models import BasePage
from cms.core.page_cache.changes import note_change
from cms.core.page_cache.subjects import showing
from cms.core.search_document import search_document_changed
from lga.shown.hosts import hosts_of_addresses, hosts_showing
from lga.shown.subjects import subjects_of
from lga.shown.unseen import is_unseen

if TYPE_CHECKING:
    from collections.abc import Collection

    from django.db.models import Model


def connect_signal_handlers() -> None:
    """Listen to every model but those that no page shows."""
    post_save.connect(thing_saved)
    post_delete.connect(thing_changed)
    m2m_changed.connect(thing_changed)
    # Who hears of a publication may write to its translations without telling.
    page_published.connect(thing_changed)
    page_unpublished.connect(thing_changed)
    post_page_move.connect(page_moved)
    # A document has been read, which writes rows in bulk.
    search_document_changed.connect(thing_changed)


def thing_saved(
    sender: type[Model],
    instance: Model,
    update_fields: Collection[str] | None = None,
    **kwargs: Any,
) -> None:
    if not (isinstance(instance, Page) and is_draft_save(update_fields)):
        thing_changed(sender, instance)


def thing_changed(sender: Any, instance: Any, **kwargs: Any) -> None:
    if is_unseen(instance.__class__):
        return
    moments = instance.moments() if isinstance(instance, BasePage) else ()
    # A page that is being made may change something, such as a picture's sizes.
    with showing():
        note_change(hosts_showing(instance), subjects_of(instance), moments)


def page_moved(instance: Page, url_path_before: str, url_path_after: str, **kwargs: Any) -> None:
    """With what stands below it, and in another order among others."""
    note_change(hosts_of_addresses([url_path_before, url_path_after]))
