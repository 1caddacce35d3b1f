"""Tests that ask the same server go to the same process."""

from __future__ import annotations

import pytest

from tests.servers.shared import server_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["portal", "loaded_portal"], ["region", "loaded_portal"]),
        (["site", "site_with_store"], ["picture", "site", "site_with_store"]),
        (["kept_site"], ["site", "tmp_path"]),
        (["page", "portal"], ["portal"]),
    ],
)
def test_who_asks_the_same_server_belongs_together(one, other):
    assert server_of(one) == server_of(other) is not None


def test_each_server_has_tests_of_its_own():
    fixtures = ("loaded_portal", "site_with_store", "site", "portal")

    assert len({server_of([name]) for name in fixtures}) == len(fixtures)


def test_who_asks_none_goes_anywhere():
    assert server_of(["tmp_path"]) is None
