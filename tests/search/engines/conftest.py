"""One OpenSearch for all tests here, spoken to by either vendor's client."""

from __future__ import annotations

import dataclasses
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from django.db import transaction
from elastic_transport import HttpHeaders
from elastic_transport._node import NodeApiResponse

from search.engines import breaker
from search.engines.elastic import Address, ElasticEngine, Index, Transport
from search.engines.elastic.deadline import ElasticsearchNode
from search.engines.elastic.transport import ElasticsearchTransport, OpenSearchTransport
from search.keeping_up.sending import keep_up
from search.models import Entry, RevisionCounter
from tests.conftest import missing
from tests.opensearch.server import JARS, Server, fetch_jars
from tests.opensearch.shared import shared_server

if TYPE_CHECKING:
    from collections.abc import Sequence


class PretendingNode(ElasticsearchNode):
    """Lets OpenSearch pass for Elasticsearch, whose client asks it to show its colours."""

    def perform_request(self, *args: Any, headers: Any = None, **kwargs: Any) -> Any:
        plain = {
            name: value.replace("vnd.elasticsearch+", "").replace("; compatible-with=9", "")
            for name, value in (headers or {}).items()
        }
        kwargs["headers"] = HttpHeaders(plain)
        meta, body = super().perform_request(*args, **kwargs)
        headers = HttpHeaders({**meta.headers, "x-elastic-product": "Elasticsearch"})
        meta = dataclasses.replace(meta, headers=headers)
        return NodeApiResponse(meta, body)


def start_server(folder: Any) -> Server:
    return started(Server(folder))


def started(servers: Any) -> Any:
    """One server or several, started once Maven has fetched them."""
    if not JARS.exists() and shutil.which("mvn") is None:
        missing("Maven fetches OpenSearch: apt-get install maven")
    try:
        fetch_jars()
    except subprocess.CalledProcessError:
        missing("Maven could not fetch OpenSearch")
    servers.start()
    return servers


@pytest.fixture(scope="session")
def opensearch(tmp_path_factory, worker_id):
    """The port of the one server of this run."""
    own = tmp_path_factory.getbasetemp()
    folder = own if worker_id == "master" else own.parent
    with shared_server(folder, lambda: start_server(folder / "opensearch")) as port:
        yield port


def transport_to(port: int, vendor: str = "opensearch") -> Transport:
    return transport_to_all([port], vendor)


def transport_to_all(ports: Sequence[int], vendor: str = "opensearch") -> Transport:
    """By the vendor's client, which goes on to the next when one is away."""
    hosts = tuple(("127.0.0.1", port) for port in ports)
    where = Address(vendor=vendor, is_tls=False, hosts=hosts)
    if vendor == "opensearch":
        return OpenSearchTransport(where)
    return ElasticsearchTransport(where, node_class=PretendingNode)


def empty_index(transport: Transport, alias: str) -> Index:
    breaker.close_breaker()
    index = Index(transport, alias)
    for name in index.names():
        index.drop(name)
    return index


@pytest.fixture(params=["opensearch", "elasticsearch"])
def transport(request, opensearch):
    return transport_to(opensearch, request.param)


@pytest.fixture
def index(transport, worker_id):
    """An index of this test's own, called after the process that runs it."""
    return empty_index(transport, f"portal-{worker_id}")


def number_anew() -> None:
    """Give rows that a test wrote past the ledger the revisions that they would have."""
    entries = list(Entry.objects.order_by("pk"))
    with transaction.atomic():
        revisions = RevisionCounter.take().next_values(len(entries))
    for entry, revision in zip(entries, revisions, strict=True):
        entry.revision = revision
        entry.save(update_fields=["revision"])


@pytest.fixture
def engine(index):
    """The engine; each question is preceded by what the worker does twice a second."""
    patient = ElasticEngine(index.transport, index.alias, patience=10)

    class Fresh:
        def search(self, query):
            number_anew()
            keep_up(index)
            return patient.search(query)

    return Fresh()
