"""What a reader gets through a proxy."""

from __future__ import annotations

import urllib.error
import urllib.request
from dataclasses import dataclass


@dataclass
class Answer:
    """What came back, and what the proxy says of it."""

    status: int
    body: bytes
    headers: dict[str, str]

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def cache(self) -> str:
        """What the proxy says of its copy: HIT, MISS, EXPIRED, REVALIDATED, STALE, BYPASS."""
        return self.headers.get("X-Cache", "")


def get(port: int, path: str, host: str, **headers: str) -> Answer:
    """Ask what listens on this port of the machine."""
    return answer_to(request_to(port, path, host, **headers))


def request_to(port: int, path: str, host: str, **headers: str) -> urllib.request.Request:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers={"Host": host, **named})


def answer_to(
    request: urllib.request.Request, opener: urllib.request.OpenerDirector | None = None
) -> Answer:
    """What comes back, also where it is a refusal."""
    try:
        with (opener or urllib.request.build_opener()).open(request, timeout=30) as response:
            return Answer(response.status, response.read(), dict(response.headers))
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.read(), dict(error.headers))
