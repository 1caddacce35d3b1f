"""The portal's web processes as a server runs them: gunicorn, production's settings."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.architecture.files import ROOT
from tests.e2e.portal import free_port

PRODUCTION = "cms.settings.production"


@dataclass
class Web:
    """Several processes on ports of their own, with one database, and one place for files.

    That is the folder below ``state`` unless ``files`` names an object store.
    """

    state: Path
    database: str
    cache: str
    files: str = ""
    settings: str = PRODUCTION
    ports: list[int] = field(default_factory=lambda: [free_port(), free_port()])
    processes: dict[int, subprocess.Popen] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "ADMIN_HOST": "admin.localhost",
            "CACHE_URL": self.cache,
            "DATABASE_URL": self.database,
            "DJANGO_SETTINGS_MODULE": self.settings,
            "FILES_URL": self.files,
            "EMAIL_URL": f"filemail://{self.state / 'mail'}",
            "HTTPS": "false",
            "MEDIA_ROOT": str(self.state / "media"),
            "PORT": "80",
            "SECRET_KEY": "of-this-test-alone" * 4,
            "STATIC_ROOT": str(self.state / "static"),
            "TRUSTED_PROXIES": "1",
            "WEB_CONCURRENCY": "1",
        }

    @property
    def facts(self) -> dict[str, Any]:
        return json.loads((self.state / "facts.json").read_text())

    def run(self, *command: str) -> str:
        told = subprocess.run(
            command, cwd=ROOT, env=self.environment, check=True, capture_output=True, text=True
        )
        return told.stdout

    def prepare(self) -> None:
        self.run(sys.executable, "manage.py", "collectstatic", "--noinput")
        self.run(sys.executable, "-m", "tests.e2e.invented", str(self.state / "facts.json"))

    def publish(self, page_id: int, title: str) -> None:
        """As somebody in yet another process does."""
        self.change("publish", page_id, title)

    def change(self, name: str, *words: object) -> Any:
        """One of `tests.deploy.changes` in another process, and what it tells."""
        command = (sys.executable, "-m", "tests.deploy.changes", name)
        return json.loads(self.run(*command, *map(str, words)))

    def upload(self) -> tuple[str, str]:
        """A picture and a document from another process: where pages and readers find them."""
        picture, document = self.change("upload")
        return picture, document

    def start(self, *ports: int) -> None:
        for port in ports or self.ports:
            with (self.state / f"web-{port}.log").open("a") as log:
                self.processes[port] = subprocess.Popen(
                    [sys.executable, "-m", "gunicorn", "cms.wsgi", "--bind", f"127.0.0.1:{port}"],
                    cwd=ROOT,
                    env=self.environment,
                    stdout=log,
                    stderr=log,
                )
        for port in ports or self.ports:
            self._wait_for(port)

    def _wait_for(self, port: int) -> None:
        deadline = time.monotonic() + 60
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5)
            except OSError:
                assert time.monotonic() < deadline, (self.state / f"web-{port}.log").read_text()
                time.sleep(0.2)
            else:
                return

    def stop(self, *ports: int) -> None:
        for port in ports or list(self.processes):
            process = self.processes.pop(port)
            process.terminate()
            process.wait(40)

    def workers(self) -> list[int]:
        """The processes that answer, by their ids."""
        return [pid for process in self.processes.values() for pid in children_of(process)]

    def kill(self, port: int) -> None:
        """As the system does when memory runs out: the process and its children at once."""
        process = self.processes.pop(port)
        for pid in children_of(process):
            os.kill(pid, signal.SIGKILL)
        process.kill()
        process.wait(20)


def children_of(process: subprocess.Popen) -> list[int]:
    """The processes that gunicorn has started."""
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    return [int(pid) for pid in listed.split()]
