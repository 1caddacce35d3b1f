"""Programs that live and die together."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from types import FrameType

#: How long a program may take to end by itself once asked, in seconds.
GRACE = 10
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class MemberDied(Exception):
    """A program ended although nobody had asked it to."""


class StopAsked(Exception):
    """Ctrl-C, or a signal that means the same."""


@dataclass
class Household:
    """Started together; when one dies or somebody asks for an end, all end."""

    members: Mapping[str, Sequence[str]]
    environment: Mapping[str, str] = field(default_factory=dict)
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict, init=False)

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """The programs run inside the block and are gone after it, however it is left."""
        with stop_signals_raised():
            try:
                for name, command in self.members.items():
                    self.running[name] = subprocess.Popen(  # noqa: S603
                        command,
                        env={**os.environ, **self.environment},
                        # A session of its own: Ctrl-C reaches this process alone, which then
                        # ends its members in good order.
                        start_new_session=True,
                    )
                yield
            finally:
                self.end()

    def wait(self, until: Callable[[], bool] = lambda: False, pause: float = 0.2) -> None:
        """Watch over the members until something is so."""
        while not until():
            for name, program in self.running.items():
                if (code := program.poll()) is not None:
                    raise MemberDied(f"{name} has ended by itself ({code_in_words(code)})")
            time.sleep(pause)

    def end(self) -> None:
        """Ask all to end, then make them."""
        for program in self.running.values():
            program.terminate()
        deadline = time.monotonic() + GRACE
        for program in self.running.values():
            try:
                program.wait(max(0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                # With everything it has started: its session bears its number.
                os.killpg(program.pid, signal.SIGKILL)
                program.wait()


def code_in_words(code: int) -> str:
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"


@contextmanager
def stop_signals_raised() -> Iterator[None]:
    """Turn the first signal to stop into an exception, and be deaf to impatience after it."""

    def ask(signum: int, frame: FrameType | None) -> None:
        for number in STOP_SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        raise StopAsked

    before = {number: signal.signal(number, ask) for number in STOP_SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
