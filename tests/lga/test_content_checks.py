"""A page that puts its institution into another region is flagged before a reader sees it."""

from __future__ import annotations

import pytest

from lga.content_checks import foreign_regions

OWN = "Sekretarieti ya Mkoa wa Ruvuma"


def found(text, own=OWN):
    return [(one.region, one.sentence) for one in foreign_regions(text, own)]


def test_sentence_copied_from_another_region_is_quoted():
    text = (
        "Kitengo kinashauri Sekretarieti. "
        "Kinasimamia Mamlaka za Serikali za Mitaa zilizoko mkoani Mara. Karibu."
    )

    assert found(text) == [
        ("Mara", "Kinasimamia Mamlaka za Serikali za Mitaa zilizoko mkoani Mara.")
    ]


def test_place_of_the_sentence_is_told():
    text = "Karibu.\n\n  Tuko mkoani Mara."

    assert [text[one.start :] for one in foreign_regions(text, OWN)] == ["Tuko mkoani Mara."]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Ofisi ya Mkoa wa Mara", "Mara"),
        ("MKOA WA MARA", "Mara"),
        ("Mkoa  wa Kusini Unguja", "Kusini Unguja"),
        ("mkoani Dar es Salaam", "Dar es Salaam"),
        ("The councils of Mara Region", "Mara"),
        ("Mara Regional Secretariat", "Mara"),
        ("MARA REGION", "Mara"),
        ("the Coast region", "Coast"),
    ],
)
def test_every_way_of_naming_a_region_as_a_place_is_found(text, region):
    assert found(text) == [(region, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mkoa wa Ruvuma",
        "Ruvuma Region",
        "RUVUMA REGION",
        "mkoani mara kwa mara",
        "Mkoa wa Marangu",
        "Wageni kutoka Mara",
        "",
        "mkoani",
    ],
)
def test_own_region_and_common_words_are_left_alone(text):
    assert found(text) == []


def test_own_region_may_be_called_by_its_other_language():
    assert found("Coast Region", "Sekretarieti ya Mkoa wa Pwani") == []


def test_each_region_of_a_sentence_is_told_once():
    text = "Mkoa wa Mara na Mkoa wa Iringa, na tena Mkoa wa Mara."

    assert found(text) == [("Mara", text), ("Iringa", text)]


def test_abbreviation_ends_no_sentence():
    text = "Barua Na.5 ya Mkoa wa Mara imefika."

    assert found(text) == [("Mara", text)]
