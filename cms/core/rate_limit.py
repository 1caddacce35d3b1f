"""How often somebody may do something, without remembering who did it."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.cache import cache
from django.utils.crypto import salted_hmac

if TYPE_CHECKING:
    from django.http import HttpRequest

# One household has a network of this size in IPv6, and a million addresses in it.
_HOUSEHOLD = 64


def is_allowed(action: str, subject: str, *, limit: int, seconds: int) -> bool:
    """Whether a subject may do this once more; if so, it is counted.

    At most ``limit`` times in any stretch of ``seconds``. Each time takes a slot of the cache that
    frees itself. The cache holds only a keyed hash of the subject, for so long.
    """
    digest = salted_hmac(f"rate-limit:{action}", subject, algorithm="sha256").hexdigest()
    slots = (f"rate-limit:{digest}:{number}" for number in range(limit))
    # `add` is the one write that no cache lets two processes win.
    return any(cache.add(slot, 1, seconds) for slot in slots)


def network_address(request: HttpRequest) -> str:
    """Where a request comes from: what our own web server says of it, else the peer itself."""
    peer = request.META.get("REMOTE_ADDR", "")
    if peer and peer not in settings.TRUSTED_PROXIES:
        return _household(peer)
    # Whatever stands before the last was written by the visitor.
    forwarded = request.headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
    return _household(forwarded or peer)


def _household(address: str) -> str:
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv4Address):
        return str(parsed)
    if parsed.ipv4_mapped:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((parsed, _HOUSEHOLD), strict=False))
