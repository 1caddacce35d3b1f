"""From which network a request comes, as far as that can be believed."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from django.http import HttpRequest

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

#: What a household or a telephone gets of IPv6: all its addresses count as one.
HOUSEHOLD = 64


def network_of(request: HttpRequest) -> str:
    """The address or IPv6 network that a visitor writes from, in one spelling."""
    address = _address(_believed(request)) or _address(request.META.get("REMOTE_ADDR", ""))
    if address is None:
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((address, HOUSEHOLD), strict=False))
    return str(address)


def _believed(request: HttpRequest) -> str:
    """What the outermost of our own proxies saw; anything before it a visitor may have made up."""
    trusted: int = settings.TRUSTED_PROXIES
    hops = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if not 0 < trusted <= len(hops):
        return ""
    return str(hops[-trusted])


def _address(text: str) -> Address | None:
    """An address as proxies write it, with or without brackets, port and zone."""
    bare = text.strip().partition("%")[0]
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        address = ipaddress.ip_address(bare)
    except ValueError:
        return None
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        return address.ipv4_mapped
    return address
