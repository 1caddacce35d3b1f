"""Tests that ask the same server go to the same process."""

from __future__ import annotations

import pytest

from tests.servers.shared import server_of


@pytest.mark.parametrize(
    ("fixtures", "server"),
    [
        (["page", "portal", "loaded_portal"], "loaded_portal"),
        (["site", "site_with_store"], "site_with_store"),
        (["kept_site"], "site"),
        (["site", "tmp_path"], "site"),
        (["page", "portal"], "portal"),
        (["tmp_path"], None),
    ],
)
def test_a_test_belongs_to_the_server_that_it_asks(fixtures, server):
    assert server_of(fixtures) == server
