"""A whole server: two web processes behind nginx, with PostgreSQL, Redis, one place for files."""

from __future__ import annotations

import tempfile
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from tests.deploy.answers import Answer, get
from tests.deploy.nginx import Proxy, nginx
from tests.deploy.varnish import Varnish
from tests.deploy.web import PRODUCTION, Web
from tests.servers.object_store import Store
from tests.servers.postgres import Postgres, postgres
from tests.servers.redis import Redis, redis_server

if TYPE_CHECKING:
    from collections.abc import Iterator

HOST = "bonde-dc.test"
#: So long a change may take to be seen everywhere, in seconds.
SOON = 2


@dataclass
class Site:
    """A council's site as the world sees it."""

    web: Web
    proxy: Proxy | Varnish
    database: Postgres
    cache: Redis
    store: Store | None = None

    def get(self, path: str = "/", host: str = HOST, **headers: str) -> Answer:
        return get(self.proxy.port, path, host, **headers)

    def ask_each(self, path: str = "/") -> list[Answer]:
        """The answers of the web processes themselves, whatever the proxy has."""
        return [get(port, path, HOST) for port in self.web.ports]

    def wait(self) -> None:
        """Until what nobody has asked for is answered again."""
        deadline = time.monotonic() + 60
        while self.get(f"/?asked-at={time.monotonic_ns()}").status != HTTPStatus.OK:
            assert time.monotonic() < deadline
            time.sleep(0.1)

    @property
    def news(self) -> str:
        return self.web.facts["paths"]["NewsPage-sw"]


def what_is_missing() -> str:
    """What this machine would need for it; empty if nothing."""
    needed = {
        "nginx": nginx(),
        "postgresql": postgres(),
        "redis-server": redis_server(),
    }
    absent = [package for package, program in needed.items() if program is None]
    return (absent and f"missing on this machine: apt-get install {' '.join(absent)}") or ""


@contextmanager
def running_site(settings: str = PRODUCTION, *, with_store: bool = False) -> Iterator[Site]:
    """A site with the invented region, until the end of the block; its files in a folder or not."""
    with ExitStack() as ends:
        # Not below pytest's folder, which PostgreSQL's and nginx's own users may not enter.
        folder = Path(ends.enter_context(tempfile.TemporaryDirectory()))
        folder.chmod(0o755)
        state, front = folder / "state", folder / "nginx"
        state.mkdir()
        front.mkdir()
        database, cache = Postgres(folder / "postgres"), Redis()
        database.start()
        ends.callback(database.stop)
        cache.start()
        ends.callback(cache.stop)
        store = Store() if with_store else None
        if store:
            store.start()
            ends.callback(store.stop)
        files = store.url if store else ""
        web = Web(state, database.url, cache.url, files, settings)
        web.prepare()
        web.start()
        ends.callback(web.stop)
        proxy = Proxy(front, web.ports, state)
        proxy.start()
        ends.callback(proxy.stop)
        yield Site(web, proxy, database, cache, store)


@contextmanager
def behind_varnish(site: Site) -> Iterator[Site]:
    """The same web processes with Varnish before them."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)  # for Varnish's own user
        varnish = Varnish(folder, site.web.ports)
        varnish.start()
        try:
            yield replace(site, proxy=varnish)
        finally:
            varnish.stop()
