"""What `manage.py check` says about the search's settings."""

from __future__ import annotations

import ssl
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
            _load_authority(Address.read(settings.SEARCH_URL).ca)
        except ImproperlyConfigured as wrong:
            return [Error(str(wrong), id="search.E001")]
    return []


def _load_authority(file: str) -> None:
    """As the clients do. Only here, since a file that is lost later ends no open connection."""
    try:
        ssl.create_default_context(cafile=file)
    except OSError:
        raise ImproperlyConfigured(
            "SEARCH_URL names in ca= a file that is not there, or holds no certificate"
        ) from None
