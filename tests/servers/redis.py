"""A Redis of a test's own, which may be ended while others use it."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from dataclasses import dataclass


def redis_server() -> str | None:
    """The program, if this machine has it."""
    return shutil.which("redis-server")


@dataclass
class Redis:
    """A server that keeps nothing on disk."""

    port: int = 0
    process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"rediscache://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Start it, where it was before if it was anywhere."""
        if not self.port:
            with socket.create_server(("127.0.0.1", 0)) as listener:
                self.port = listener.getsockname()[1]
        self.process = subprocess.Popen(
            [
                *(redis_server() or "redis-server", "--port", str(self.port)),
                *("--bind", "127.0.0.1", "--save", "", "--appendonly", "no"),
            ],
            stdout=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                assert time.monotonic() < deadline
                time.sleep(0.05)
            else:
                return

    def hang(self) -> None:
        """Take every question, and answer none."""
        if self.process is not None:
            os.kill(self.process.pid, signal.SIGSTOP)

    def start_again(self) -> None:
        """After it was stopped, or has hung."""
        if self.process is None:
            self.start()
        else:
            os.kill(self.process.pid, signal.SIGCONT)

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait(20)
            self.process = None
