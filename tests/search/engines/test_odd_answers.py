"""What answers "200 OK" without an answer to the question is no engine."""

from __future__ import annotations

import gzip

import pytest

from search.engines import breaker
from search.engines.elastic import Address, ElasticEngine, EngineAway, Index, connect
from search.engines.standing_in import WithStandIn
from search.keeping_up.sending import keep_up
from search.models import EngineState
from search.query import Query
from tests.search.engines.odd_server import Answer, answering, http
from tests.search.engines.test_keeping_up import Empty

pytestmark = pytest.mark.django_db

HITS = b'{"hits": {"total": {"value": %s}, "hits": [%s]}, "aggregations": {%s}}'

#: Read from JSON, or not even that.
NO_OBJECTS = {
    "nothing": http(b""),
    "nothing, as a text": http(b"", "text/plain"),
    "null": http(b"null"),
    "a list": http(b"[]"),
    "a number": http(b"1"),
    "a page": http(b"<html>Ingia</html>", "text/html; charset=utf-8"),
    "a page that says it is JSON": http(b"<html>Ingia</html>"),
    "half of an answer": http(b'{"hits": {"total"'),
    "no letters": http(b"\xff\xfe\x00"),
    "letters that are none": http(b'{"hits": "\xff"}'),
    "zipped, it says": http(b"{}").replace(b"content-type", b"content-encoding: gzip\r\nX"),
    "zipped nonsense": http(gzip.compress(b"x"), "application/octet-stream"),
    "no HTTP": b"220 mail.test ESMTP\r\n",
}
OF_SOMETHING_ELSE = {
    "an empty object": http(b"{}"),
    "an object of something else": http(b'{"status": "ok"}'),
    "hits of no kind": http(b'{"hits": null}'),
}
NOT_WHOLE = {
    "hits without counts": http(b'{"hits": {"hits": []}}'),
    "no facets": http(HITS % (b"0", b"", b"")),
    "a total that is none": http(HITS % (b'"many"', b"", b"")),
    "a hit without its key": http(HITS % (b"1", b'{"_id": "1"}', b"")),
}


@pytest.fixture(params=["opensearch", "elasticsearch"])
def vendor(request):
    return request.param


def served(answers):
    """A server for each of these answers, one after the other."""

    @pytest.fixture(params=list(answers))
    def transport(request, vendor):
        breaker.close_breaker()
        with answering(Answer(answers[request.param])) as server:
            where = (("127.0.0.1", server.port),)
            yield connect(Address(vendor=vendor, is_tls=False, hosts=where))

    return transport


no_object = served(NO_OBJECTS)
of_something_else = served(OF_SOMETHING_ELSE)
no_answer = served(NO_OBJECTS | OF_SOMETHING_ELSE | NOT_WHOLE)


def test_the_database_stands_in_for_it(no_answer):
    engine = WithStandIn(ElasticEngine(no_answer, "portal", patience=5), Empty())

    assert engine.search(Query(text="maji")).is_stand_in
    assert breaker.is_open()


def test_nothing_of_it_is_believed(no_object):
    with pytest.raises(EngineAway):
        no_object.request("GET", "/", timeout=5)


def test_a_page_far_behind_is_no_better(of_something_else):
    with pytest.raises(EngineAway):
        ElasticEngine(of_something_else, "portal")._far(Query(text="maji"), 1001)


def test_the_worker_makes_no_index_there_and_tries_again_later(of_something_else, council):
    keep_up(Index(of_something_else, "portal"))

    assert EngineState.objects.get().failures == 1
    assert breaker.is_open()


@pytest.mark.parametrize(
    "ask",
    [
        lambda index, entry: index.serving(),
        lambda index, entry: index.send([entry], [], "portal"),
        lambda index, entry: list(index.contents("portal-1")),
        lambda index, entry: index.revisions("portal-1", [entry.pk]),
    ],
    ids=["serving", "send", "contents", "revisions"],
)
def test_whatever_the_worker_asks_of_it_it_is_away(of_something_else, store, ask):
    with pytest.raises(EngineAway):
        ask(Index(of_something_else, "portal"), store())
