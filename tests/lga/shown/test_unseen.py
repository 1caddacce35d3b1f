"""Every model is taken to be shown on pages unless it is listed."""

from __future__ import annotations

from lga.shown.unseen import unknown_names


def test_every_listed_name_exists():
    assert unknown_names() == set()
