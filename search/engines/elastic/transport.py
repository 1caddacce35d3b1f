"""One request, one answer: all that we need of either vendor's client."""

from __future__ import annotations

from abc import ABC, abstractmethod
from base64 import b64encode
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import elasticsearch
import opensearchpy
from elastic_transport import TransportError

from search.engines.elastic.deadline import ElasticsearchNode, OpenSearchNode, within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from search.engines.elastic.address import Address

#: Patience of those who wait for no reader: bulk requests and the making of an index.
PATIENT = 30.0

_JSON = "application/json"
_LINES = "application/x-ndjson"


class EngineAway(Exception):
    """The engine gave no answer, or one that says that it cannot work now."""

    def __init__(self, reason: str, status: int = 0) -> None:
        super().__init__(reason)
        self.status = status


@contextmanager
def what_was_asked() -> Iterator[None]:
    """Around the reading of an answer: one that lacks what was asked for comes from no engine.

    It is that of a proxy before it, say, or of a server that is something else altogether.
    """
    try:
        yield
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise EngineAway(f"This does not answer what was asked: {error!r}") from error


def _an_object(answer: Any) -> dict[str, Any]:
    """The answer, which is always a JSON object."""
    if isinstance(answer, dict):
        return answer
    raise EngineAway(f"No engine answers so: {str(answer)[:200]!r}")


class Transport(ABC):
    """A client of either vendor. A text as body is sent as lines of JSON.

    Neither reads beyond the timeout, however slowly an answer comes.
    """

    def request(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        timeout: float = PATIENT,
        **params: Any,
    ) -> dict[str, Any]:
        """The object that the answer's JSON says; raises `EngineAway` for any other answer."""
        with within(timeout):
            return _an_object(self._ask(method, path, body, timeout, params))

    @abstractmethod
    def _ask(
        self, method: str, path: str, body: Any, timeout: float, params: dict[str, Any]
    ) -> Any:
        """What the answer's JSON says; raises `EngineAway` if there is none."""


class ElasticsearchTransport(Transport):
    """By the `elasticsearch` client."""

    def __init__(self, address: Address, **options: Any) -> None:
        if address.user:
            options["basic_auth"] = _account(address)
        if address.api_key:
            options["api_key"] = address.api_key
        if address.ca:
            options["ca_certs"] = address.ca
        options = {"node_class": ElasticsearchNode, **options}
        retries = len(address.hosts) - 1
        self._client = elasticsearch.Elasticsearch(
            address.urls, max_retries=retries, retry_on_timeout=False, **options
        )

    def _ask(
        self, method: str, path: str, body: Any, timeout: float, params: dict[str, Any]
    ) -> Any:
        headers = {"accept": _JSON, **_content_type(body)}
        client = self._client.options(request_timeout=timeout)
        try:
            return client.perform_request(
                method, path, params=params, headers=headers, body=body
            ).body
        except elasticsearch.ApiError as error:
            raise EngineAway(str(error), error.meta.status) from error
        except (TransportError, elasticsearch.UnsupportedProductError) as error:
            raise EngineAway(str(error)) from error


class OpenSearchTransport(Transport):
    """By the `opensearch-py` client."""

    def __init__(self, address: Address, **options: Any) -> None:
        if address.user:
            options["headers"] = {"authorization": f"Basic {_account(address)}"}
        if address.api_key:
            options["headers"] = {"authorization": f"ApiKey {address.api_key}"}
        if address.ca:
            options["ca_certs"] = address.ca
        options["connection_class"] = OpenSearchNode
        retries = len(address.hosts) - 1
        self._client = opensearchpy.OpenSearch(
            address.urls, max_retries=retries, retry_on_timeout=False, **options
        )

    def _ask(
        self, method: str, path: str, body: Any, timeout: float, params: dict[str, Any]
    ) -> Any:
        params = params | {"request_timeout": timeout}
        headers = _content_type(body)
        try:
            return self._client.transport.perform_request(
                method, path, params=params, headers=headers, body=body
            )
        except opensearchpy.exceptions.TransportError as error:
            status = error.status_code if isinstance(error.status_code, int) else 0
            raise EngineAway(str(error), status) from error
        except opensearchpy.exceptions.OpenSearchException as error:
            raise EngineAway(str(error)) from error


def _account(address: Address) -> str:
    # By ourselves: the clients fail at a password with other than Latin letters.
    return b64encode(f"{address.user}:{address.password}".encode()).decode()


def _content_type(body: Any) -> dict[str, str]:
    if body is None:
        return {}
    return {"content-type": _LINES if isinstance(body, str) else _JSON}


_TRANSPORTS: dict[str, Callable[[Address], Transport]] = {
    "elasticsearch": ElasticsearchTransport,
    "opensearch": OpenSearchTransport,
}


@lru_cache(maxsize=4)
def connect(address: Address) -> Transport:
    """The one client of this process: it keeps connections open."""
    return _TRANSPORTS[address.vendor](address)
