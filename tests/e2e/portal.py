"""The portal started as `make demo` starts it, with all its state in a folder of the test."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from tests.architecture.files import REGIONS, ROOT

# Loading a region takes most of it; a machine under load takes longer.
PATIENCE = 1500


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def region() -> Path:
    """The region that the project carries."""
    return next(REGIONS.glob("*/institutions.csv")).parent


@dataclass
class Portal:
    """A running `manage.py demo`."""

    state: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen | None = None

    def copy(self, state: Path) -> Portal:
        """Another portal that begins where this one, which is not running, has ended."""
        shutil.copytree(self.state, state, dirs_exist_ok=True)
        return Portal(state)

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "cms.settings.demo",
            "DATABASE_URL": f"sqlite:///{self.state / 'db.sqlite3'}",
            "EMAIL_URL": f"filemail:///{self.state / 'mail'}",
            "MEDIA_ROOT": str(self.state / "media"),
            "STATIC_ROOT": str(self.state / "static"),
            "PORT": str(self.port),
        }

    @property
    def output(self) -> str:
        return (self.state / "output").read_text()

    def manage(self, *arguments) -> None:
        command = [sys.executable, "manage.py", *arguments]
        subprocess.run(command, cwd=ROOT, env=self.environment, check=True, capture_output=True)

    def start(self) -> None:
        command = [
            *(sys.executable, "manage.py", "demo"),
            *("--region", str(region()), "--state", str(self.state)),
        ]
        with (self.state / "output").open("w") as output:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=self.environment, stdout=output, stderr=subprocess.STDOUT
            )

    def wait_until_up(self) -> None:
        self.wait_for(lambda: "The portal is up" in self.output)

    def wait_for(self, condition, patience=PATIENCE) -> None:
        deadline = time.monotonic() + patience
        while not condition():
            assert self.process.poll() is None, self.output
            assert time.monotonic() < deadline, self.output
            time.sleep(0.1)

    def stop(self, number=signal.SIGINT) -> int:
        """Ask it to end, as Ctrl-C does, and say how it ended."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(30)

    def get(self, path, host):
        """Status and text of a page; the host goes by header, since not every machine's
        resolver knows that `*.localhost` is itself."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", headers={"Host": f"{host}:{self.port}"}
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as response:  # noqa: S310
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def hosts(self) -> list[str]:
        """The sites that it has printed."""
        return re.findall(rf"http://(\S+)\.localhost:{self.port}$", self.output, re.MULTILINE)

    def children(self) -> list[int]:
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [int(pid) for pid in listed.split()]
