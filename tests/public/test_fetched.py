"""The reader of fetched addresses sees what a browser would fetch, and no plain link."""

from __future__ import annotations

import pytest

from tests.public.fetched import fetched_by


@pytest.mark.parametrize(
    "html",
    [
        '<img src="//there.example/a.png">',
        '<img srcset="/a.png 1x, //there.example/a.png 2x">',
        '<link rel="preload stylesheet" href="//there.example/a.png">',
        '<form action="//there.example/a.png">',
        '<p style="background: url(//there.example/a.png)">',
        "<style>p { background: url('//there.example/a.png') }</style>",
    ],
)
def test_what_is_fetched_is_seen(html):
    assert "//there.example/a.png" in fetched_by(html)


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://there.example/">There</a>',
        '<link rel="alternate" hreflang="en" href="https://there.example/">',
    ],
)
def test_what_is_only_said_is_not(html):
    assert fetched_by(html) == []
