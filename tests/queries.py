"""What is asked of the database, as it is asked.

Django's own log of queries is cut at nine thousand; savepoints around a request are the test's, as
a site has a transaction there.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Iterator

_OVERHEAD = re.compile(r"SAVEPOINT|RELEASE|ROLLBACK|BEGIN|COMMIT")


@contextmanager
def noted_queries() -> Iterator[list[str]]:
    """The queries of the block, in a list that fills while it runs."""
    queries: list[str] = []

    def note(execute: Any, sql: str, *rest: Any) -> Any:
        if not _OVERHEAD.match(sql):
            queries.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(note):
        yield queries
