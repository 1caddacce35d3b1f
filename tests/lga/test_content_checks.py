"""A page that puts its institution into another region is flagged before a reader sees it."""

from __future__ import annotations

import pytest

from lga.content_checks import ForeignRegion, foreign_regions

OWN = "Sekretarieti ya Mkoa wa Ruvuma"


def test_sentence_copied_from_another_region_is_quoted():
    text = (
        "Kitengo kinashauri Sekretarieti. "
        "Kinasimamia Mamlaka za Serikali za Mitaa zilizoko mkoani Mara. Karibu."
    )

    assert foreign_regions(text, OWN) == [
        ForeignRegion("Mara", "Kinasimamia Mamlaka za Serikali za Mitaa zilizoko mkoani Mara.")
    ]


@pytest.mark.parametrize(
    "text", ["Ofisi ya Mkoa wa Mara", "The councils of Mara Region", "mkoani Dar es Salaam"]
)
def test_every_way_of_naming_a_region_as_a_place_is_found(text):
    assert foreign_regions(text, OWN)


@pytest.mark.parametrize(
    "text",
    ["Mkoa wa Ruvuma", "Ruvuma Region", "mara moja kwa mwaka", "Wageni kutoka Mara", "", "mkoani"],
)
def test_own_region_and_common_words_are_left_alone(text):
    assert foreign_regions(text, OWN) == []
