"""Takes one of the portal's locks and keeps it: `python -m tests.deploy.lock_holder LOCK`.

It says whether it has the lock, and gives it back when its input ends.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import django

from tests.architecture.files import ROOT

if TYPE_CHECKING:
    from tests.deploy.web import Web

HELD, REFUSED = "held", "refused"


@dataclass
class Holder:
    """Such a process."""

    process: subprocess.Popen[str]

    @classmethod
    def start(cls, web: Web, lock: str) -> Holder:
        return cls(
            subprocess.Popen(
                [sys.executable, "-m", "tests.deploy.lock_holder", lock],
                cwd=ROOT,
                env=web.environment,
                text=True,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        )

    def says(self) -> str:
        return self.process.stdout.readline().strip()

    def give_back(self) -> None:
        self.process.communicate(timeout=60)

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate(timeout=60)


def hold(lock: str) -> None:
    from search.locks import alone

    with alone(lock) as is_alone:
        print(HELD if is_alone else REFUSED, flush=True)  # noqa: T201
        sys.stdin.read()


if __name__ == "__main__":
    django.setup()
    hold(sys.argv[1])
