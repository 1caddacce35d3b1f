"""A Redis that hangs costs a reader one wait, and not one for each thing that a page looks up."""

from __future__ import annotations

from typing import Any, ClassVar

from redis import ConnectionError as CannotConnect
from redis import Redis
from redis import TimeoutError as TooLate

from cms.core.files.rest import SHORTEST, Rest


class RestingRedis(Redis):
    """redis-py's client, which leaves a server alone for five seconds that did not answer.

    For so long only: meanwhile nothing is counted, and nothing that another process has kept is
    taken back.
    """

    rest: ClassVar[Rest] = Rest(longest=SHORTEST)

    def execute_command(self, *args: Any, **options: Any) -> Any:
        if self.rest.is_on:
            raise CannotConnect("It did not answer just now, and is left alone for a while.")
        try:
            answer = super().execute_command(*args, **options)  # type: ignore[no-untyped-call]
        except (CannotConnect, TooLate):
            self.rest.begin()
            raise
        self.rest.end()
        return answer
