"""The rule for mail addresses of public offices: government domains only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def is_official(address: str, domains: Iterable[str]) -> bool:
    """Whether a mail address lies on one of these domains or below one of them.

    Public business must not go through private mail boxes (e-Government Act 2019).
    """
    host = address.rpartition("@")[2].lower()
    return any(host == domain or host.endswith(f".{domain}") for domain in domains if domain)
