"""Where the search engine is and how to enter it: one URL."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_SCHEMES = ("opensearch", "opensearchs", "elasticsearch", "elasticsearchs")
_PREFIX = re.compile(r"[a-z0-9][a-z0-9_-]{0,100}")
_HOST = re.compile(r"(?P<name>[\w.-]+|\[[0-9a-fA-F:]+\])(:(?P<port>\d{1,5}))?")
_PORTS = range(1, 65_536)
_HOSTS_WANTED = "SEARCH_URL must name its hosts as host:9200,host2:9200"
_WRITTEN_OTHERWISE = (
    "SEARCH_URL has a # or an @ where none can be: in a user, a password and after ca="
    " / ? # @ are written %2F %3F %23 %40"
)
_PARAMETERS = {"api_key", "ca"}


@dataclass(frozen=True, kw_only=True)
class Address:
    """`opensearchs://user:password@host:9200,host2:9200/prefix?ca=/file`, read and checked.

    An `s` at the end of the scheme asks for TLS, as in `https`.
    """

    vendor: str
    is_tls: bool
    hosts: tuple[tuple[str, int], ...]
    prefix: str = "portal"
    user: str = ""
    # Left out where an address is shown, as in the report of an error.
    password: str = field(default="", repr=False)
    api_key: str = field(default="", repr=False)
    ca: str = ""

    @classmethod
    def read(cls, url: str) -> Self:
        """The address that a URL says; a wrong one is explained without its secrets."""
        parts = _split(url)
        if parts.scheme not in _SCHEMES:
            raise ImproperlyConfigured(f"SEARCH_URL must begin with one of {_SCHEMES}, and ://")
        account, _, hosts = parts.netloc.rpartition("@")
        user, _, password = account.partition(":")
        parameters = _parameters(parts)
        is_tls = parts.scheme in _SCHEMES[1::2]
        if "ca" in parameters and not is_tls:
            raise ImproperlyConfigured(f"SEARCH_URL names a ca, so it must say {parts.scheme}s://")
        if user and "api_key" in parameters:
            raise ImproperlyConfigured("SEARCH_URL must name a user or an API key, not both")
        return cls(
            vendor=parts.scheme.removesuffix("s") if is_tls else parts.scheme,
            is_tls=is_tls,
            hosts=tuple(_host(host) for host in hosts.split(",")),
            prefix=_prefix(parts),
            user=unquote(user),
            password=unquote(password),
            **parameters,
        )

    @property
    def urls(self) -> list[str]:
        scheme = "https" if self.is_tls else "http"
        return [f"{scheme}://{name}:{port}" for name, port in self.hosts]


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
    except ValueError:
        # As an address of IPv6 without its closing bracket.
        raise ImproperlyConfigured(_HOSTS_WANTED) from None
    # A password cut in two, of which the rest must stand in no explanation.
    if "#" in url or "@" in f"{parts.path}{parts.query}":
        raise ImproperlyConfigured(_WRITTEN_OTHERWISE)
    return parts


def _host(text: str) -> tuple[str, int]:
    found = _HOST.fullmatch(text)
    port = int(found["port"] or 9200) if found else 0
    if found is None or port not in _PORTS:
        raise ImproperlyConfigured(_HOSTS_WANTED)
    return found["name"], port


def _prefix(parts: SplitResult) -> str:
    prefix = parts.path.strip("/") or Address.prefix
    if not _PREFIX.fullmatch(prefix):
        raise ImproperlyConfigured(
            f"SEARCH_URL's index is called {prefix!r}: only a-z, 0-9, - and _ are possible"
        )
    return prefix


def _parameters(parts: SplitResult) -> dict[str, str]:
    found = dict(parse_qsl(parts.query))
    if unknown := set(found) - _PARAMETERS:
        raise ImproperlyConfigured(f"SEARCH_URL has unknown parameters: {sorted(unknown)}")
    return found
