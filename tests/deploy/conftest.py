"""Two web processes behind a real nginx with the project's own configuration."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.conftest import missing
from tests.deploy.nginx import Answer, Proxy, nginx
from tests.deploy.web import Web

HOST = "bonde-dc.test"


@dataclass
class Site:
    """A council's site as the world sees it."""

    web: Web
    proxy: Proxy

    def get(self, path: str = "/", host: str = HOST, **headers: str) -> Answer:
        return self.proxy.get(path, host, **headers)

    @property
    def news(self) -> str:
        return self.web.facts["paths"]["NewsPage-sw"]


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    if nginx() is None:
        missing("there is no nginx on this machine: apt-get install nginx-light")
    state = tmp_path_factory.mktemp("site")
    web = Web(state, f"sqlite:///{state / 'db.sqlite3'}")
    web.prepare()
    proxy = Proxy(tmp_path_factory.mktemp("nginx"), web.ports, state)
    web.start()
    proxy.start()
    try:
        yield Site(web, proxy)
    finally:
        proxy.stop()
        web.stop()
