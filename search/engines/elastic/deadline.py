"""One deadline for a whole request: the clients' own timeout begins anew with every byte."""

from __future__ import annotations

import io
import time
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from http.client import HTTPResponse
from typing import TYPE_CHECKING, Any

import elastic_transport
import opensearchpy
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError
from urllib3.util.connection import create_connection

from search.engines.elastic.resolving import addresses_of

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator

    from urllib3 import HTTPConnectionPool

_deadline: ContextVar[float] = ContextVar("deadline")


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Whatever is asked of an engine in here has so long in all, retries included."""
    token = _deadline.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _deadline.reset(token)


def _seconds_left() -> float:
    left = _deadline.get() - time.monotonic()
    if left <= 0:
        raise TimeoutError("No time is left for the engine")
    return left


class _PunctualBytes(io.RawIOBase):
    """What comes over a connection, until the deadline."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._bytes = connection.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._connection.settimeout(_seconds_left())
        return self._bytes.readinto(buffer)

    def close(self) -> None:
        self._bytes.close()
        super().close()


class _PunctualResponse(HTTPResponse):
    """An answer, from its first line to its last byte."""

    def __init__(self, sock: socket.socket, *args: Any, **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        self.fp.close()
        self.fp = io.BufferedReader(_PunctualBytes(sock))


class _Punctual(HTTPConnection):
    """Looks at the clock before each step that may take long."""

    response_class = _PunctualResponse

    def _new_conn(self) -> socket.socket:
        try:
            connection = self._connected()
        except (OSError, UnicodeError) as error:
            raise NewConnectionError(self, f"No connection to {self.host}: {error}") from error
        # For what follows: the handshake of TLS.
        connection.settimeout(_seconds_left())
        return connection

    def _connected(self) -> socket.socket:
        """A connection to the first address that takes one; each has its share of the time."""
        addresses = addresses_of(self._dns_host.strip("[]"), self.port, _seconds_left())
        for left in range(len(addresses), 1, -1):
            with suppress(OSError):
                return self._connection_to(addresses[-left], _seconds_left() / left)
        return self._connection_to(addresses[-1], _seconds_left())

    def _connection_to(self, address: str, seconds: float) -> socket.socket:
        options = self.socket_options
        return create_connection((address, self.port), seconds, socket_options=options)


class _PunctualTls(_Punctual, HTTPSConnection):
    """The same, encrypted."""


def _make_punctual(pool: HTTPConnectionPool) -> None:
    pool.ConnectionCls = _PunctualTls if pool.scheme == "https" else _Punctual


class ElasticsearchNode(elastic_transport.Urllib3HttpNode):
    """One host, by the `elasticsearch` client."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _make_punctual(self.pool)


class OpenSearchNode(opensearchpy.Urllib3HttpConnection):
    """One host, by the `opensearch-py` client."""

    def _create_urllib3_pool(self) -> None:
        super()._create_urllib3_pool()
        _make_punctual(self.pool)
