"""A PostgreSQL of a test's own, which may be ended while others use it."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path

from django.db import connection


def postgres() -> Path | None:
    """The newest server program of Debian's packages, if there is one."""
    return max(Path("/usr/lib/postgresql").glob("*/bin/postgres"), default=None)


@dataclass
class Postgres:
    """A server with an empty database, or with a copy of the test's."""

    folder: Path
    port: int = 0
    #: What it keeps of its tables, in PostgreSQL's own words.
    memory: str = "128MB"

    @property
    def url(self) -> str:
        return f"postgres://portal@127.0.0.1:{self.port}/postgres"

    def start(self, *, copied: bool = False) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.port = listener.getsockname()[1]
        self.folder.mkdir(mode=0o700)
        if os.getuid() == 0:
            # PostgreSQL refuses to run as root.
            shutil.chown(self.folder, "postgres")
        self._as_server(
            "initdb", "-D", "data", "-U", "portal", "--auth=trust", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync",
        )  # fmt: skip
        self.start_again()
        if copied:
            self._copy()

    def restart(self) -> None:
        """Without a word to those who are connected, as after a crash."""
        self._as_server("pg_ctl", "-D", "data", "-w", "-l", "log", "-m", "immediate", "restart")

    def start_again(self) -> None:
        """After a stop, with all that was in it."""
        options = (
            f"-p {self.port} -h 127.0.0.1 -k {self.folder} -c jit=off"
            f" -c shared_buffers={self.memory}"
        )
        self._as_server("pg_ctl", "-D", "data", "-w", "-l", "log", "-o", options, "start")

    def stop(self) -> None:
        self._as_server("pg_ctl", "-D", "data", "-w", "-m", "immediate", "stop")

    def _copy(self) -> None:
        values = connection.settings_dict
        source = f"postgres://{values['USER']}@{values['HOST']}:{values['PORT']}/{values['NAME']}"
        dump = subprocess.run(["pg_dump", source], check=True, capture_output=True).stdout
        subprocess.run(["psql", "-q", self.url], input=dump, check=True, capture_output=True)

    def _as_server(self, program: str, *arguments: str) -> None:
        user = pwd.getpwnam("postgres").pw_uid if os.getuid() == 0 else None
        newest = max(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
        subprocess.run(
            [newest, *arguments],
            check=True,
            cwd=self.folder,
            user=user,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
