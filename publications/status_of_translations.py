"""A service's status is the same in every language, whichever of its pages was published last."""

from __future__ import annotations

from typing import Any

from wagtail.signals import page_published

from cms.core.languages import base_language
from publications.models import ServicePage


def connect_signal_handlers() -> None:
    """Listen to every publication of a service."""
    page_published.connect(hand_on_status, sender=ServicePage)


def hand_on_status(instance: ServicePage, **kwargs: Any) -> None:
    """Give the translations the status of the page in the base language."""
    pages = ServicePage.objects.filter(translation_key=instance.translation_key)
    original = pages.filter(locale__language_code=base_language()).first()
    if original is not None:
        pages.exclude(pk=original.pk).update(**original.status_fields())
