"""Both clients enter a real TLS server only if it is the right one, and keep their secrets."""

from __future__ import annotations

import logging
import ssl
import subprocess
import traceback
from base64 import b64encode
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import quote

import pytest
from django.core.exceptions import ImproperlyConfigured

from search.engines.elastic import Address, EngineAway, connect

PASSWORD = "neno:siri/%&ʼ"
BASIC = b64encode(f"mtumishi:{PASSWORD}".encode()).decode()
API_KEY = "VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdzl0dk5udw=="


class Engine(ThreadingHTTPServer):
    """Answers what both vendors' clients want to see, and notes who asked."""

    daemon_threads = True

    def __init__(self, certificate: tuple[Any, Any]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate)
        self.socket = context.wrap_socket(self.socket, server_side=True)
        self.asked: list[str | None] = []
        self.status = 200

    def handle_error(self, *args: Any) -> None:
        """A client that does not trust us hangs up; that is expected."""


class _Handler(BaseHTTPRequestHandler):
    server: Engine

    def do_GET(self) -> None:
        self.server.asked.append(self.headers["authorization"])
        answer = b'{"found": true}'
        self.send_response_only(self.server.status)
        self.send_header("x-elastic-product", "Elasticsearch")
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)


def make_certificate(folder, name):
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
            "-nodes", "-days", "2", "-subj", "/CN=engine", "-addext", f"subjectAltName={name}",
            "-keyout", key, "-out", certificate,
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return certificate, key


@pytest.fixture
def serve(tmp_path):
    """Start an engine whose certificate is for a name."""
    started = []

    def start(name="IP:127.0.0.1"):
        engine = Engine(make_certificate(tmp_path, name))
        Thread(target=engine.serve_forever, daemon=True).start()
        started.append(engine)
        return engine

    yield start
    for engine in started:
        engine.shutdown()
        engine.server_close()


@pytest.fixture(params=["opensearchs", "elasticsearchs"])
def scheme(request):
    return request.param


@pytest.fixture
def url(scheme, tmp_path):
    """The address of an engine whose certificate we know, with an account or a key."""

    def to(engine, account="", parameters=""):
        where = f"{account}127.0.0.1:{engine.server_address[1]}"
        return f"{scheme}://{where}/portal?ca={tmp_path / 'certificate.pem'}{parameters}"

    return to


def ask(url):
    return connect(Address.read(url)).request("GET", "/", timeout=10)


def test_a_known_certificate_is_trusted(serve, url):
    assert ask(url(serve())) == {"found": True}


def test_an_unknown_certificate_is_refused(serve, scheme):
    engine = serve()

    with pytest.raises(EngineAway):
        ask(f"{scheme}://127.0.0.1:{engine.server_address[1]}/portal")

    assert engine.asked == []


def test_a_certificate_of_another_host_is_refused(serve, url):
    engine = serve(name="DNS:elsewhere.example")

    with pytest.raises(EngineAway):
        ask(url(engine))

    assert engine.asked == []


def test_a_server_without_tls_is_refused(url, tmp_path):
    make_certificate(tmp_path, "IP:127.0.0.1")
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as plain:
        Thread(target=plain.serve_forever, daemon=True).start()
        with pytest.raises(EngineAway):
            ask(url(plain))
        plain.shutdown()


def test_user_and_password_arrive_as_basic(serve, url):
    engine = serve()

    ask(url(engine, account=f"mtumishi:{quote(PASSWORD, safe='')}@"))

    assert engine.asked == [f"Basic {BASIC}"]


def test_a_key_arrives_as_api_key(serve, url):
    engine = serve()

    ask(url(engine, parameters=f"&api_key={quote(API_KEY)}"))

    assert engine.asked == [f"ApiKey {API_KEY}"]


@pytest.mark.parametrize("status", [200, 401, 503])
def test_no_secret_is_told_to_anybody(serve, url, status, caplog):
    caplog.set_level(logging.DEBUG)
    engine = serve()
    engine.status = status
    by_password = url(engine, account=f"mtumishi:{quote(PASSWORD, safe='')}@")
    by_key = url(engine, parameters=f"&api_key={quote(API_KEY)}")
    told = ""
    for address in (by_password, by_key):
        told += repr(Address.read(address))
        try:
            ask(address)
        except EngineAway:
            told += traceback.format_exc()
    told += caplog.text

    assert len(engine.asked) == 2
    assert not [secret for secret in (PASSWORD, quote(PASSWORD), BASIC, API_KEY) if secret in told]


def test_a_user_and_a_key_at_once_are_a_mistake(scheme):
    with pytest.raises(ImproperlyConfigured, match="not both"):
        Address.read(f"{scheme}://a:b@host:9200/portal?api_key=c")
