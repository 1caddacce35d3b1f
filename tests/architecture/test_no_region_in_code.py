"""Another region is set up by loading other data: no program file names one."""

from __future__ import annotations

import csv
import re

import pytest

from tests.architecture.files import REGIONS, name, product_files

FILES = product_files(".py", ".html", ".po", ".scss", ".js", ".txt", ".yaml")
APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
# The kinds of councils, which every region has.
KINDS = {"tc", "dc", "mc", "cc"}


def words_of_regions() -> set[str]:
    """What only this region's institutions are called, from their short codes and hosts."""
    found = set()
    for path in REGIONS.glob("*/institutions.csv"):
        with path.open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                found |= set(row["slug"].split("-")) - KINDS
                found.add(row["host"].removesuffix(".go.tz"))
    return found


def test_there_is_a_region_to_look_for():
    assert len(words_of_regions()) >= 6


@pytest.mark.parametrize("path", FILES, ids=[name(path) for path in FILES])
def test_no_region_is_named(path):
    text = path.read_text(encoding="utf-8").lower().translate(APOSTROPHES)
    pattern = r"(?<![^\W_])(?:" + "|".join(sorted(map(re.escape, words_of_regions()))) + r")"
    assert sorted(set(re.findall(pattern, text))) == []
