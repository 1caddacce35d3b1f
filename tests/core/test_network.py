"""The address that counts is the one that our own proxies saw, and no other that is claimed."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from cms.core.network import network_of


def seen(remote, forwarded=""):
    headers = {"x-forwarded-for": forwarded} if forwarded else {}
    request = RequestFactory().get("/", headers=headers, REMOTE_ADDR=remote)
    return network_of(request)


def test_without_proxies_nothing_that_a_visitor_says_counts():
    assert seen("192.0.2.1", forwarded="198.51.100.9") == "192.0.2.1"


@pytest.mark.parametrize(
    ("proxies", "forwarded", "network"),
    [
        (1, "203.0.113.5", "203.0.113.5"),
        (1, "6.6.6.6, 203.0.113.5", "203.0.113.5"),
        (2, "6.6.6.6, 203.0.113.5, 10.0.0.2", "203.0.113.5"),
        (3, "203.0.113.5", "192.0.2.1"),
        (1, "nobody", "192.0.2.1"),
        (1, "", "192.0.2.1"),
        (1, "203.0.113.5:4711", "203.0.113.5"),
        (1, "[2001:db8:1:2:3:4:5:6]:4711", "2001:db8:1:2::/64"),
    ],
)
def test_of_what_proxies_say_the_outermost_of_ours_is_believed(
    settings, proxies, forwarded, network
):
    settings.TRUSTED_PROXIES = proxies

    assert seen("192.0.2.1", forwarded=forwarded) == network


def test_a_household_of_ipv6_counts_as_one():
    assert seen("2001:db8:1:2::1") == seen("2001:db8:1:2:ffff::9") != seen("2001:db8:1:3::1")


def test_the_two_spellings_of_an_address_are_one():
    assert seen("::ffff:192.0.2.1") == seen("192.0.2.1")


def test_a_connection_without_an_address_is_counted_too():
    assert seen("") == "unknown"
