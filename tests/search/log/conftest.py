"""People, programs, and what was written down of them."""

from __future__ import annotations

from typing import Any

import pytest

from search.log.buffer import buffer
from search.models import AskedQuestion

PHONE = "Mozilla/5.0 (Linux; Android 13; TECNO) AppleWebKit/537.36 Chrome/126.0 Mobile"


@pytest.fixture(autouse=True)
def _empty_buffer():
    buffer.discard()
    yield
    buffer.discard()


@pytest.fixture
def person(client, council):
    """Ask from a telephone; each number is another network."""

    def _ask(question: str, number: int = 1, house: Any = council, path="/tafuta/", **extra: Any):
        headers = house.host | {"user-agent": PHONE} | extra.pop("headers", {})
        address = extra.pop("REMOTE_ADDR", f"192.0.2.{number}")
        return client.get(path, {"q": question} | extra, headers=headers, REMOTE_ADDR=address)

    return _ask


@pytest.fixture
def written():
    """What the log holds once everything is written out."""

    def _written() -> list[tuple[str, int, int, int]]:
        buffer.write_out()
        rows = AskedQuestion.objects.order_by("words")
        return list(rows.values_list("words", "asked", "found_nothing", "clicked"))

    return _written
