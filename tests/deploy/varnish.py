"""A real Varnish that runs the project's own configuration on a private port."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.architecture.files import ROOT
from tests.deploy.nginx import PLACES
from tests.e2e.portal import free_port

if TYPE_CHECKING:
    from pathlib import Path

CONFIGURATION = ROOT / "deploy" / "varnish" / "portal.vcl"
#: The one web process that the configuration names, and its place in the round.
BACKEND = re.compile(r"^backend first \{.*?^\}$", re.MULTILINE | re.DOTALL)
ROUND = re.compile(r"^ *portal\.add_backend\(first\);$", re.MULTILINE)


def varnishd() -> str | None:
    """The program, if this machine has it."""
    return shutil.which("varnishd", path=PLACES) or shutil.which("varnishd")


@dataclass
class Varnish:
    """Varnish before the web processes on these ports."""

    folder: Path
    upstreams: list[int]
    port: int = field(default_factory=free_port)
    process: subprocess.Popen | None = None

    def start(self) -> None:
        configuration = self.folder / "portal.vcl"
        configuration.write_text(self._configuration())
        self.process = subprocess.Popen(
            [
                *(varnishd() or "varnishd", "-F", "-f", str(configuration), "-T", "none"),
                *("-a", f"127.0.0.1:{self.port}", "-n", str(self.folder / "state")),
                *("-s", "malloc,64m"),
            ],
            stdout=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 60
        while not self._listens():
            assert time.monotonic() < deadline
            assert self.process.poll() is None
            time.sleep(0.1)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)

    def _configuration(self) -> str:
        text = CONFIGURATION.read_text()
        [backend], [turn] = BACKEND.findall(text), ROUND.findall(text)
        names = {f"web{port}": port for port in self.upstreams}
        backends = [
            backend.replace("backend first", f"backend {name}").replace("8000", str(port))
            for name, port in names.items()
        ]
        turns = [turn.replace("first", name) for name in names]
        return text.replace(backend, "\n".join(backends)).replace(turn, "\n".join(turns))

    def _listens(self) -> bool:
        with socket.socket() as asking:
            return asking.connect_ex(("127.0.0.1", self.port)) == 0
