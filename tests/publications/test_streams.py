"""A stream holds what an institution has published of one kind, newest first."""

from __future__ import annotations

import pytest

from publications.streams import STREAMS, stream_of
from tests.factories.pages import make_news, make_notice

pytestmark = pytest.mark.django_db


def test_a_stream_has_the_pages_of_one_institution(bonde, mlima):
    own = make_news(bonde)
    make_news(mlima)

    assert list(stream_of("news").pages(bonde)) == [own]


def test_a_stream_of_all_has_every_institutions_pages(bonde, mlima):
    pages = {make_notice(bonde), make_notice(mlima)}

    assert set(stream_of("notices").pages(None)) == pages


def test_a_draft_is_in_no_stream(bonde):
    make_news(bonde, live=False)

    assert not stream_of("news").pages(bonde).exists()


def test_keys_are_unique():
    assert len({stream.key for stream in STREAMS}) == len(STREAMS)


def test_an_unknown_key_has_no_stream():
    assert stream_of("haipo") is None
