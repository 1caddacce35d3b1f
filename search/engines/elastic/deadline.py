"""One deadline for a whole request: the clients' own timeout begins anew with every byte."""

from __future__ import annotations

import io
import time
from contextlib import contextmanager
from contextvars import ContextVar
from http.client import HTTPResponse
from typing import TYPE_CHECKING, Any

import elastic_transport
import opensearchpy
from urllib3.connection import HTTPConnection, HTTPSConnection

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
        self.timeout = _seconds_left()
        connection = super()._new_conn()
        # For what follows: the handshake of TLS.
        connection.settimeout(_seconds_left())
        return connection


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
