"""Which of the servers that are made once a test asks.

Each takes a minute or two to fill, so those who ask the same go to the same process of
`pytest-xdist`, and none is made twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

#: Names of fixtures; one that is made with the help of another stands behind it.
SERVERS = ("loaded_portal", "site_with_store", "kept_site", "site", "portal")
#: Chosen by its parameter, so that only its name tells that it stands for that.
_STANDS_FOR = {"kept_site": "site"}


def server_of(fixtures: Collection[str]) -> str | None:
    """The server that a test with these fixtures asks, if any."""
    found = next((name for name in SERVERS if name in fixtures), None)
    return _STANDS_FOR.get(found or "", found)
