"""What changes in one process, or by the clock, is soon seen through every other."""

from __future__ import annotations

import time

import pytest

from tests.deploy.site import HOST, SOON

pytestmark = pytest.mark.e2e

NEIGHBOUR = "mlima-tc.test"
OPEN, CLOSED = "tag--open", "tag--closed"


@pytest.fixture
def seen(kept_site):
    """Texts of pages, each asked so often that proxy and processes all keep it."""

    def texts(*paths: str, host: str = HOST) -> list[str]:
        return [kept_site.get(path, host).text for path in paths for _ in range(4)]

    return texts


@pytest.fixture
def alert(kept_site):
    title = f"Mafuriko karibu na mto {kept_site.proxy.port}"
    yield title
    kept_site.web.change("alert_withdrawn", title)


def wait_until(moment: float) -> None:
    assert time.time() < moment, "readers came too late to see it before"
    time.sleep(moment - time.time())


def test_a_changed_setting_is_seen_on_every_page(kept_site, seen):
    seen("/", kept_site.news)
    address = f"S.L.P. {kept_site.proxy.port}"
    kept_site.web.change("postal_address", address)
    time.sleep(SOON)

    assert all(address in text for text in seen("/", kept_site.news))


def test_an_alert_is_seen_on_every_page_of_its_council_only(kept_site, seen, alert):
    seen("/", kept_site.news)
    seen("/", host=NEIGHBOUR)
    kept_site.web.change("alert", alert)
    time.sleep(SOON)

    assert all(alert in text for text in seen("/", kept_site.news))
    assert not any(alert in text for text in seen("/", host=NEIGHBOUR))


def test_an_alert_that_is_withdrawn_is_seen_no_more(kept_site, seen, alert):
    kept_site.web.change("alert", alert)
    time.sleep(SOON)
    assert all(alert in text for text in seen("/"))
    kept_site.web.change("alert_withdrawn", alert)
    time.sleep(SOON)

    assert not any(alert in text for text in seen("/"))


def test_the_clock_ends_an_alert(kept_site, seen, alert):
    ends_at = kept_site.web.change("alert_that_ends", alert)
    time.sleep(SOON)
    before = seen("/")
    wait_until(ends_at)
    time.sleep(SOON)

    assert all(alert in text for text in before)
    assert not any(alert in text for text in seen("/"))


def test_the_clock_closes_a_tender(kept_site, seen):
    title = f"Ujenzi wa daraja {kept_site.proxy.port}"
    path, closing_at = kept_site.web.change("tender_that_closes", title)
    before = seen(path)
    wait_until(closing_at)
    time.sleep(SOON)

    assert all(OPEN in text for text in before)
    assert all(CLOSED in text and OPEN not in text for text in seen(path))
