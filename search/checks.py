"""What `manage.py check` says about the search's settings."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured

from search.engines.elastic import Address


@register()
def search_url_can_be_read(**kwargs: Any) -> list[CheckMessage]:
    """A wrong `SEARCH_URL` is told when a service starts, not when somebody searches.

    The worker checks by itself, the web processes' unit before it starts them.
    """
    if settings.SEARCH_URL:
        try:
            Address.read(settings.SEARCH_URL)
        except ImproperlyConfigured as wrong:
            return [Error(str(wrong), id="search.E001")]
    return []
