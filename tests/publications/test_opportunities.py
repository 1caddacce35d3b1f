"""An investment opportunity is on offer until its last day, and says whom to ask."""

from __future__ import annotations

import datetime
import re
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import ValidationError

from lga.models import Ward
from publications.models import InvestmentPage
from tests.factories.pages import make_opportunity, starter

HOST = {"host": "bonde-dc.test"}
NOON = datetime.datetime(2026, 11, 20, 12, 0, tzinfo=ZoneInfo("Africa/Dar_es_Salaam"))
TODAY = NOON.date()
DAY = datetime.timedelta(days=1)
STATUSES = ("open", "negotiating", "taken", "expired")


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOON, tick=False):
        yield


def make(institution, title, **fields):
    fields.setdefault("published_on", TODAY - 30 * DAY)
    return make_opportunity(institution, title, **fields)


@pytest.fixture
def listed(client, bonde):
    url = starter(bonde, "investment").relative_url(bonde.site)

    def titles(**query):
        shown = client.get(url, query, headers=HOST).content.decode()
        return sorted(re.findall(r'listing__title"><a[^>]*>([^<]*)<', shown))

    return titles


@pytest.mark.parametrize(
    ("status", "valid_until", "shown"),
    [
        ("open", None, "open"),
        ("open", TODAY, "open"),
        ("open", TODAY - DAY, "expired"),
        ("negotiating", TODAY - DAY, "expired"),
        ("taken", TODAY - DAY, "taken"),
    ],
)
def test_last_day_decides_unless_somebody_took_it(bonde, status, valid_until, shown):
    page = make(bonde, "Chai", status=status, valid_until=valid_until)

    assert page.status_today == shown
    assert InvestmentPage.objects.with_status_on(TODAY).get(pk=page.pk).shown_status == shown


def test_offer_ends_at_midnight_in_local_time(bonde):
    page = make(bonde, "Chai", valid_until=TODAY)

    with time_machine.travel(NOON.replace(hour=23, minute=59), tick=False):
        assert page.status_today == "open"
    with time_machine.travel(NOON + 12 * datetime.timedelta(hours=1), tick=False):
        assert page.status_today == "expired"


def test_reader_narrows_by_status_and_sector_at_once(bonde, listed):
    make(bonde, "Chai", sector="agriculture")
    make(bonde, "Parachichi", sector="agriculture", status="negotiating")
    make(bonde, "Kambi", sector="tourism")
    make(bonde, "Ya zamani", sector="tourism", valid_until=TODAY - DAY)

    assert listed(status="open") == ["Chai", "Kambi"]
    assert listed(status="open", sector="tourism") == ["Kambi"]
    assert listed(status="expired") == ["Ya zamani"]
    assert len(listed(status="magic")) == 4


def test_end_before_publication_is_refused_with_both_days(bonde):
    with pytest.raises(ValidationError) as error:
        make(bonde, "Chai", published_on=TODAY, valid_until=TODAY - DAY)

    (message,) = error.value.message_dict["valid_until"]
    assert "19 Novemba 2026" in message
    assert "20 Novemba 2026" in message


def test_ward_of_another_council_is_refused(bonde, mlima):
    foreign = Ward.objects.create(institution=mlima, name="Mwambani")

    with pytest.raises(ValidationError, match="ward"):
        make(bonde, "Chai", ward=foreign)
