"""A way to the engine on which something happens at a moment that a test chooses."""

from __future__ import annotations

import http.client
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_HOP_BY_HOP = {"connection", "content-length", "host", "transfer-encoding"}


class Lost(Exception):
    """The answer does not arrive."""


class _Moment(NamedTuple):
    """When something is done, and what."""

    name: str
    path_end: str
    action: Callable[[], object]
    is_once: bool = True


class Gateway(ThreadingHTTPServer):
    """Passes requests on; `once` is done when one has been sent, or has been answered."""

    daemon_threads = True

    def __init__(self, engine_port: int) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.engine_port = engine_port
        self.sizes: list[int] = []
        self._moments: list[_Moment] = []

    @property
    def port(self) -> int:
        return self.server_address[1]

    def once(self, moment: str, path_end: str, action: Callable[[], object]) -> None:
        """Do this the next time that a request to such a path is `sent` or `answered`."""
        self._moments.append(_Moment(moment, path_end, action))

    def always(self, moment: str, path_end: str, action: Callable[[], object]) -> None:
        """Do this every time, until all is forgotten."""
        self._moments.append(_Moment(moment, path_end, action, is_once=False))

    def forget(self) -> None:
        """Plan nothing any more."""
        self._moments.clear()

    def reached(self, moment: str, path: str) -> None:
        for planned in self._moments:
            if planned.name == moment and path.partition("?")[0].endswith(planned.path_end):
                if planned.is_once:
                    self._moments.remove(planned)
                planned.action()
                return


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Gateway

    def do_GET(self) -> None:
        try:
            status, headers, answer = self._passed_on()
        except (Lost, OSError, http.client.HTTPException):
            self.close_connection = True
            return
        self.send_response_only(status)
        for name, value in headers:
            if name.lower() not in _HOP_BY_HOP:
                self.send_header(name, value)
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    do_POST = do_PUT = do_DELETE = do_GET  # noqa: N815

    def _passed_on(self) -> tuple[int, list[tuple[str, str]], bytes]:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        headers = {k: v for k, v in self.headers.items() if k.lower() not in _HOP_BY_HOP}
        engine = http.client.HTTPConnection("127.0.0.1", self.server.engine_port)
        try:
            engine.request(self.command, self.path, body, headers)
            self.server.sizes.append(len(body))
            self.server.reached("sent", self.path)
            response = engine.getresponse()
            answer = response.read()
        finally:
            engine.close()
        self.server.reached("answered", self.path)
        return response.status, response.getheaders(), answer

    def log_message(self, *args: Any) -> None:
        """Nothing is said."""


def lose() -> None:
    """Let the answer not arrive, as when the worker is killed before it has read it."""
    raise Lost


@contextmanager
def gateway_to(engine_port: int) -> Iterator[Gateway]:
    with Gateway(engine_port) as gateway:
        Thread(target=gateway.serve_forever, daemon=True).start()
        try:
            yield gateway
        finally:
            gateway.shutdown()
