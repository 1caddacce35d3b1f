"""A notice leaves the list for the archive by itself when its deadline passes."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.utils import timezone

from tests.factories.pages import make_notice, starter


@pytest.fixture
def notices_url(bonde):
    return starter(bonde, "notices").relative_url(bonde.site)


def body(client, url, **query):
    return client.get(url, query, headers={"host": "bonde-dc.test"}).content.decode()


def test_notice_moves_to_the_archive_at_its_deadline(client, bonde, notices_url):
    deadline = timezone.now() + datetime.timedelta(days=2)
    make_notice(bonde, "Chanjo ya mifugo", deadline=deadline)

    assert "Chanjo ya mifugo" in body(client, notices_url)
    assert "Chanjo ya mifugo" not in body(client, notices_url, archive="1")

    with time_machine.travel(deadline + datetime.timedelta(seconds=1)):
        assert "Chanjo ya mifugo" not in body(client, notices_url)
        assert "Chanjo ya mifugo" in body(client, notices_url, archive="1")


def test_notice_without_a_deadline_stays_for_half_a_year(client, bonde, notices_url):
    today = timezone.localdate()
    make_notice(bonde, "Bado mpya", published_on=today - datetime.timedelta(days=100))
    make_notice(bonde, "Ya zamani", published_on=today - datetime.timedelta(days=200))

    assert "Bado mpya" in body(client, notices_url)
    assert "Ya zamani" not in body(client, notices_url)
