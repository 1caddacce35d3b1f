"""A tender's status is told by the clock until somebody enters an outcome."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import ValidationError

from publications.models import TenderOutcome, TenderPage, TenderStatus
from tests.factories.pages import make_tender, starter

DAR_ES_SALAAM = ZoneInfo("Africa/Dar_es_Salaam")
CLOSING = datetime.datetime(2026, 12, 18, 10, 0, tzinfo=DAR_ES_SALAAM)
SECOND = datetime.timedelta(seconds=1)


def test_tender_is_open_until_the_second_it_closes():
    tender = TenderPage(closing_at=CLOSING)

    assert tender.status_at(CLOSING - SECOND) == TenderStatus.OPEN
    assert tender.status_at(CLOSING) == TenderStatus.CLOSED


@pytest.mark.parametrize("outcome", list(TenderOutcome))
def test_outcome_counts_more_than_the_clock(outcome):
    tender = TenderPage(closing_at=CLOSING, outcome=outcome)

    assert tender.status_at(CLOSING - SECOND) == outcome


@pytest.mark.parametrize(
    ("now", "days"),
    [
        (datetime.datetime(2026, 12, 13, 23, 59, tzinfo=DAR_ES_SALAAM), 5),
        (datetime.datetime(2026, 12, 17, 23, 59, tzinfo=DAR_ES_SALAAM), 1),
        (datetime.datetime(2026, 12, 18, 0, 1, tzinfo=DAR_ES_SALAAM), 0),
        (datetime.datetime(2027, 1, 1, tzinfo=DAR_ES_SALAAM), 0),
    ],
)
def test_days_left_are_calendar_days_in_local_time(now, days):
    with time_machine.travel(now, tick=False):
        assert TenderPage(closing_at=CLOSING).days_left == days


def test_tender_leaves_the_open_list_the_second_it_closes(bonde):
    make_tender(bonde, closing_at=CLOSING, published_on=datetime.date(2026, 11, 1))

    assert TenderPage.objects.open_at(CLOSING - SECOND).exists()
    assert not TenderPage.objects.open_at(CLOSING).exists()


@pytest.mark.parametrize("status", list(TenderStatus))
def test_list_of_a_status_agrees_with_each_tender(bonde, status):
    make_tender(bonde, "Wazi", closing_at=CLOSING + SECOND)
    make_tender(bonde, "Imefungwa", closing_at=CLOSING - SECOND)
    make_tender(bonde, "Imetolewa", outcome=TenderOutcome.AWARDED)
    make_tender(bonde, "Imefutwa", outcome=TenderOutcome.CANCELLED)

    found = TenderPage.objects.with_status(status, CLOSING)

    assert found.count() == 1
    assert found.get().status_at(CLOSING) == status


def test_tender_cannot_close_before_it_is_published(bonde):
    tender = TenderPage(
        title="Zabuni", closing_at=CLOSING, published_on=datetime.date(2026, 12, 19)
    )

    with pytest.raises(ValidationError, match="closing_at"):
        starter(bonde, "tenders").add_child(instance=tender)


def test_reader_can_ask_for_a_status(client, bonde):
    make_tender(bonde, "Bado wazi")
    make_tender(bonde, "Imetolewa", outcome=TenderOutcome.AWARDED)
    url = starter(bonde, "tenders").relative_url(bonde.site)

    body = client.get(
        url, {"status": "awarded"}, headers={"host": "bonde-dc.test"}
    ).content.decode()

    assert "Imetolewa" in body
    assert "Bado wazi" not in body
