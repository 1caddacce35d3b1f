"""The search page while the engine is away: it finds, and says quietly what is different."""

from __future__ import annotations

import socket

import pytest

from search.engines import breaker
from tests.search.engines.odd_server import Answer, answering, http

pytestmark = pytest.mark.django_db

SAID = {
    "sw": "Kwa sasa utafutaji unafanya kazi kwa njia rahisi zaidi;"
    " baadhi ya matokeo yanaweza kuwa katika mpangilio tofauti.",
    "en": "Search works in a simpler way just now; some results may stand in another order.",
}


def nobody():
    """A port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@pytest.fixture
def engine_at(settings):
    breaker.close_breaker()

    def at(port, vendor="opensearch"):
        settings.SEARCH_URL = f"{vendor}://127.0.0.1:{port}/portal"

    return at


@pytest.fixture(params=list(SAID))
def speaking(request):
    return request.param


@pytest.mark.parametrize("vendor", ["opensearch", "elasticsearch"])
def test_it_shows_what_the_database_finds_and_says_so(engine_at, look, store, speaking, vendor):
    store("Zabuni ya maji")
    engine_at(nobody(), vendor)

    # Who finds out, and who comes next.
    for _ in range(2):
        response = look(speaking, q="maji")
        assert response.status_code == 200
        assert "Zabuni ya <mark>maji</mark>" in response.text
        assert f'<p class="hint">{SAID[speaking]}</p>' in response.text


def test_it_says_so_where_nothing_is_found(engine_at, look, speaking):
    engine_at(nobody())

    assert SAID[speaking] in look(speaking, q="maji").text


def test_it_says_so_when_something_else_answers_in_the_engines_place(engine_at, look, store):
    store("Zabuni ya maji")
    with answering(Answer(http(b"<html>Ingia</html>", "text/html"))) as server:
        engine_at(server.port)
        response = look(q="maji")

    assert "Zabuni ya <mark>maji</mark>" in response.text
    assert SAID["sw"] in response.text


def test_nothing_is_said_to_those_who_ask_nothing(engine_at, look, speaking):
    engine_at(nobody())
    look(speaking, q="maji")

    assert SAID[speaking] not in look(speaking).text


def test_nothing_is_said_where_the_database_is_the_engine(look, store, speaking):
    store("Zabuni ya maji")

    assert SAID[speaking] not in look(speaking, q="maji").text
