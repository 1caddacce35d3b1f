"""Of places whose names share a stem, the one that was asked for comes first."""

from __future__ import annotations

import pytest

from search.analysis import stem
from search.engines import DatabaseEngine
from search.measuring.asking import ask_all
from search.measuring.questions import Passage
from search.measuring.scratch import scratch_institution

pytestmark = pytest.mark.django_db

PLACES = ("Mdongwe", "Madongwe", "Kidongwe")


@pytest.mark.parametrize("place", PLACES)
def test_the_place_that_was_asked_for_stands_before_its_namesakes(place):
    pages = [Passage(name, "Ratiba ya wiki hii.", f"Zahanati ya {name}") for name in PLACES]

    with scratch_institution(pages) as institution:
        question = {place: f"zahanati {place.lower()}"}
        [asked] = ask_all(question, {place: {place}}, institution, DatabaseEngine())

    assert asked.place == 1


def test_those_names_do_share_a_stem():
    assert {stem(name.lower(), "sw") for name in PLACES} == {"dongwe"}
