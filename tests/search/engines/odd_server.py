"""A server that answers every request with the same bytes, as fast or slowly as a test says."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import takewhile
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Answer:
    """What is sent, first whatever comes at once and then byte after byte with pauses."""

    at_once: bytes
    slowly: bytes = b""
    pause: float = 0.0


class OddServer(ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, answer: Answer) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = answer
        self.has_hung_up = Event()

    @property
    def port(self) -> int:
        return self.server_address[1]


class _Handler(StreamRequestHandler):
    server: OddServer

    def handle(self) -> None:
        try:
            while self._read_request():
                self._send(self.server.answer)
        except OSError:
            pass
        self.server.has_hung_up.set()

    def _read_request(self) -> bool:
        head = list(takewhile(bytes.strip, iter(self.rfile.readline, b"")))
        lengths = [int(line.split(b":")[1]) for line in head if b"ength:" in line]
        self.rfile.read(sum(lengths))
        return bool(head)

    def _send(self, answer: Answer) -> None:
        self.wfile.write(answer.at_once)
        for byte in answer.slowly:
            time.sleep(answer.pause)
            self.wfile.write(bytes([byte]))


def http(body: bytes, content_type: str = "application/json") -> bytes:
    """A whole answer as Elasticsearch would give it."""
    lines = ["HTTP/1.1 200 OK", "x-elastic-product: Elasticsearch"]
    lines += [f"content-type: {content_type}", f"content-length: {len(body)}", "", ""]
    return "\r\n".join(lines).encode() + body


@contextmanager
def answering(answer: Answer) -> Iterator[OddServer]:
    with OddServer(answer) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
