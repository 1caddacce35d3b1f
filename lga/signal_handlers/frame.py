"""Hearing of every change that decides what the frame of pages shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from cms.core.languages import base_language
from lga.alerts import forget_alerts_on_commit
from lga.models import AlertPage, Institution
from lga.reviews.due import record_review

if TYPE_CHECKING:
    from django.db.models import Model


def connect_signal_handlers() -> None:
    """Listen to everything that decides about alerts."""
    for signal in (page_published, page_unpublished):
        signal.connect(alert_changed, sender=AlertPage)
    # A page is deleted or moved with what stands above it, too, as a plain page.
    post_delete.connect(alert_changed, sender=Page)
    post_page_move.connect(alert_changed)
    m2m_changed.connect(alert_changed, sender=AlertPage.shown_on.through)
    page_published.connect(page_was_published)
    for model in (AlertPage, PageViewRestriction, Institution, Site):
        post_save.connect(alert_changed, sender=model)
        post_delete.connect(alert_changed, sender=model)


def alert_changed(sender: type[Model], **kwargs: Any) -> None:
    forget_alerts_on_commit()


def page_was_published(instance: Page, revision: Any = None, **kwargs: Any) -> None:
    """Whoever publishes a page has read it; who publishes a translation, the translation only."""
    if instance.locale.language_code == base_language():
        record_review(instance, revision and revision.user)
