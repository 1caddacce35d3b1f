"""Questions of people are counted, once a day each, without a write that a reader waits for."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.models import AskedQuestion
from tests.search.log.conftest import PHONE

pytestmark = pytest.mark.django_db


def test_a_question_is_counted_for_the_site_where_it_is_asked(person, written, store, region):
    store("Maji")
    person("Maji")
    person("maji", house=region)

    written()

    rows = AskedQuestion.objects.order_by("institution_id")
    assert [(row.words, row.language, row.asked) for row in rows] == [("maji", "sw", 1)] * 2
    assert rows[0].institution != rows[1].institution


def test_one_that_finds_nothing_is_counted_as_such(person, written, store):
    store("Maji")
    person("maji")
    person("umeme")

    assert written() == [("maji", 1, 0, 0), ("umeme", 1, 1, 0)]


def test_each_network_counts_once_a_day(person, written, store):
    store("Maji")
    for _ in range(3):
        person("maji")
    person("maji", number=2)

    assert written() == [("maji", 2, 0, 0)]


def test_the_next_day_it_counts_again(person, written, store):
    store("Maji")
    noon = datetime.datetime(2026, 11, 20, 9, tzinfo=datetime.UTC)
    for days in range(2):
        with time_machine.travel(noon + datetime.timedelta(days=days), tick=False):
            person("maji")

    assert written() == [("maji", 1, 0, 0)] * 2


def test_later_counts_come_on_top_of_those_that_are_written(person, written, store):
    store("Maji")
    person("maji")
    written()
    person("maji", number=2)

    assert written() == [("maji", 2, 0, 0)]


@pytest.mark.parametrize(
    "narrowed", [{"kind": "news"}, {"year": "2025/26"}, {"language": "sw"}, {"page": "2"}]
)
def test_narrowing_a_question_asks_it_no_second_time(person, written, narrowed):
    person("maji", **narrowed)

    assert written() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"user-agent": ""},
        {"user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"user-agent": "curl/8.5"},
        {"user-agent": "python-requests/2.32"},
        {"sec-purpose": "prefetch;prerender"},
        {"purpose": "prefetch"},
        {"x-moz": "prefetch"},
    ],
)
def test_programs_and_what_is_fetched_ahead_are_not_counted(person, written, headers):
    person("maji", headers=headers)

    assert written() == []


def test_a_question_without_words_is_not_counted(person, written):
    person("0712 345 678")
    person("")

    assert written() == []


def test_a_question_writes_nothing_and_asks_the_database_nothing_more(person, client, council):
    def queries(**headers):
        with CaptureQueriesContext(connection) as captured:
            client.get("/tafuta/?q=maji", headers=council.host | headers)
        return [query["sql"] for query in captured]

    client.get("/tafuta/?q=maji", headers=council.host)

    counted = queries(**{"user-agent": PHONE})

    assert counted == queries()
    assert all(sql.split()[0] in {"SELECT", "WITH"} for sql in counted)
