"""Without a connection a citizen reads what she has read, told how old it is; with one, the new."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from playwright.sync_api import expect

from tests.architecture.files import ROOT
from tests.e2e.portal import PATIENCE

pytestmark = pytest.mark.e2e

KEPT = "caches.open('pages').then(kept => kept.keys()).then(keys => keys.map(key => key.url))"
CHANGE = """
import django; django.setup()
from publications.models import NoticePage
page = NoticePage.objects.get(pk={pk}); page.title = {title!r}
page.save_revision().publish()
"""


def change(portal, title):
    code = CHANGE.format(pk=portal.facts["notice"], title=title)
    command = [sys.executable, "-c", code]
    subprocess.run(command, cwd=ROOT, env=portal.environment, check=True)


def wait_until_kept(page, address):
    deadline = time.monotonic() + PATIENCE
    while address not in page.evaluate(KEPT):
        assert time.monotonic() < deadline, f"{address} has not been kept"
        page.wait_for_timeout(200)


@pytest.fixture
def notices(portal):
    return portal.address("bonde-dc", "/matangazo/")


@pytest.fixture
def reader(page, portal, notices):
    """Somebody who has read a front page while online, and whose browser has fetched ahead."""
    page.set_default_timeout(60_000)
    page.goto(portal.address("bonde-dc"))
    wait_until_kept(page, portal.address("bonde-dc"))
    wait_until_kept(page, notices)
    return page


def test_what_was_read_and_the_latest_notices_are_there_without_a_connection(
    reader, context, portal, notices
):
    reader.goto(portal.address("bonde-dc", "/zabuni/"))
    wait_until_kept(reader, portal.address("bonde-dc", "/zabuni/"))
    context.set_offline(True)

    reader.goto(portal.address("bonde-dc", "/zabuni/"))
    expect(reader.locator("p[role=status]")).to_contain_text("Ukurasa huu umehifadhiwa tarehe")

    reader.goto(notices)
    expect(reader.locator("p[role=status]")).to_contain_text("huenda umebadilika")
    expect(reader.locator(".time-left").first).to_contain_text("baada ya siku")


def test_what_was_not_is_replaced_by_a_list_of_what_is(reader, context, portal, notices):
    context.set_offline(True)

    reader.goto(portal.address("bonde-dc", "/en/contact-us/"))
    expect(reader.get_by_role("heading", level=1)).to_have_text("Without a connection")

    reader.goto(portal.address("bonde-dc", "/tafuta/?q=maji"))
    expect(reader.get_by_role("heading", level=1)).to_have_text("Bila mtandao")
    expect(reader.locator(f"#kept a[href='{notices}']")).to_be_visible()


def test_a_deadline_that_has_passed_meanwhile_is_said_to(reader, context, notices):
    context.set_offline(True)
    # The worker goes by the clock of the device, which a page cannot turn: the kept page is aged.
    reader.evaluate(
        """async address => {
            const kept = await caches.open("pages"), page = await kept.match(address);
            const text = await page.text(), past = 'data-left="2020-01-01T10:00"';
            await kept.put(address, new Response(text.replace(/data-left="[^"]+"/g, past), page));
        }""",
        notices,
    )

    reader.goto(notices)

    expect(reader.locator(".time-left").first).to_have_text("Huenda muda umekwisha")


def test_the_server_being_away_is_no_end_and_its_return_brings_the_new(reader, portal, notices):
    portal.stop()
    try:
        reader.goto(notices)
        expect(reader.locator("p[role=status]")).to_contain_text("Huna mtandao")
    finally:
        portal.start()
        portal.wait_until_up()
    title = "Mnada umeahirishwa hadi Jumatatu"
    change(portal, title)

    reader.goto(notices)

    expect(reader.get_by_role("link", name=title)).to_be_visible()
    expect(reader.locator("p[role=status]")).to_have_count(0)
    change(portal, "Mnada wa mazao sokoni")
