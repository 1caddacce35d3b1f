"""Keeping the redirects to a page that is deleted, so that somebody finds out and mends them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.signals import post_delete, pre_delete
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

if TYPE_CHECKING:
    from collections.abc import Iterable


def connect_signal_handlers() -> None:
    """Wagtail deletes a redirect together with its page, and nobody would know."""
    pre_delete.connect(remember_redirects, sender=Page)
    post_delete.connect(keep_redirects, sender=Page)


def remember_redirects(instance: Page, **kwargs: Any) -> None:
    redirects = Redirect.objects.filter(redirect_page_id=instance.pk, automatically_created=False)
    instance._redirects_to_keep = list(redirects.select_related("site"))


def keep_redirects(instance: Page, **kwargs: Any) -> None:
    """The redirect stays, to where the page stood; it is reported until it is mended."""
    former: Iterable[Redirect] = getattr(instance, "_redirects_to_keep", [])
    for redirect in former:
        parts = instance.get_url_parts()
        if redirect.site is not None and parts and parts[2]:
            redirect.pk = None
            redirect.redirect_page, redirect.redirect_link = None, parts[2]
            redirect.is_permanent = False
            redirect.save(force_insert=True)
