"""Contacts stand on the institution's own or another government domain."""

from __future__ import annotations

import pytest

from lga.mail import is_official

DOMAINS = ["bonde.go.tz", "go.tz"]


@pytest.mark.parametrize(
    "address", ["ded@bonde.go.tz", "ict@BONDE.GO.TZ", "a@mail.tamisemi.go.tz", "a@go.tz"]
)
def test_government_addresses_are_official(address):
    assert is_official(address, DOMAINS)


@pytest.mark.parametrize(
    "address", ["ded@gmail.com", "ded@notgo.tz", "ded@go.tz.example.com", "ded", ""]
)
def test_private_addresses_are_not(address):
    assert not is_official(address, DOMAINS)
