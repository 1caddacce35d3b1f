"""Two languages of one text have the same parts in the same order."""

from __future__ import annotations

import pytest

from home.loading.likeness import first_difference


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("", ""),
        ("## A\n\n- b\n- c", "## X\n\n- y\n- z"),
        ("- b\n\n- c", "- y\n- z"),
        ("Moja\nmbili.", "One two."),
        ("| A |\n| --- |\n| 12 |", "| X |\n| --- |\n| 13 |"),
        ("[a](https://b.go.tz) c", "See [x](https://b.go.tz)"),
    ],
)
def test_same_parts_are_alike(text, other):
    assert first_difference(text, other) is None


@pytest.mark.parametrize(
    ("text", "other", "here", "there"),
    [
        ("## A\n\nB", "### X\n\nY", ("a heading ##", 0), ("a heading ###", 0)),
        ("A\n\nB", "X", ("a paragraph", 2), ("the end", 0)),
        ("- a", "- x\n- y", ("the end", 0), ("an item of a list", 1)),
        ("- a", "1. x", ("a list of points", 0), ("a numbered list", 0)),
        ("[a](https://b.go.tz)", "x", ("a link", 0), ("the end", 0)),
        (
            "| A |\n| --- |\n| - |",
            "| X |\n| --- |\n| hakuna |",
            ("a cell without words", 2),
            ("a cell with words", 2),
        ),
    ],
)
def test_first_difference_is_told_with_both_lines(text, other, here, there):
    difference = first_difference(text, other)

    assert difference is not None
    assert [(part.name, part.line) for part in difference] == [here, there]
