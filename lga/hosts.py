"""The hosts that this portal answers to."""

from __future__ import annotations

from django.conf import settings
from django.core.cache import cache
from wagtail.models import Site

#: How long a host that was found is remembered, in seconds. One that was not is asked for again,
#: so that a new council's site answers at once.
REMEMBERED = 60


def is_known_host(host: str) -> bool:
    """Whether a host name, without port, is the admin's or belongs to a site."""
    if host == admin_host_name():
        return True
    key = f"known-host:{host}"
    if cache.get(key):
        return True
    if not Site.objects.filter(hostname=host).exists():
        return False
    cache.set(key, True, REMEMBERED)
    return True


def admin_host_name() -> str:
    """The host that the admin is served on, without its port."""
    return settings.ADMIN_HOST.partition(":")[0]
