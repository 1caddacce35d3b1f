"""Which of the servers that are made once a test asks.

Each takes a minute or two to fill, so those who ask the same go to the same process of
`pytest-xdist`, and none is made twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

#: By the name of the fixture; one that is made with the help of another stands behind it.
_SERVERS = {
    "loaded_portal": "carried-region",
    "site_with_store": "site-with-store",
    # Chooses its server by a parameter, so that none stands among the fixtures.
    "kept_site": "site",
    "site": "site",
    "portal": "invented-region",
}


def server_of(fixtures: Collection[str]) -> str | None:
    """The server that a test with these fixtures asks, if any."""
    return next((server for name, server in _SERVERS.items() if name in fixtures), None)
