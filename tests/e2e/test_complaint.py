"""A citizen with an old telephone complains: a small screen, no scripts, and a slip on the way."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e

PHONE = {"width": 360, "height": 740}


@pytest.fixture
def old_phone(browser):
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as context:
        yield context.new_page()


def test_she_complains_mends_her_slip_and_gets_a_number(old_phone, portal):
    phone = old_phone
    phone.goto(portal.address("bonde-dc"))
    phone.get_by_role("contentinfo").get_by_role("link", name="Malalamiko, maoni").click()
    phone.get_by_label("Lalamiko").check()
    phone.get_by_label("Ni kuhusu nini").fill("Maji hayatoki")
    phone.get_by_label("Barua pepe").fill("neema")
    phone.get_by_label("Ninakubali").check()
    phone.get_by_role("button", name="Tuma").click()

    summary = phone.get_by_role("alert")
    expect(summary.get_by_role("link")).to_have_count(2)
    expect(phone.get_by_label("Ni kuhusu nini")).to_have_value("Maji hayatoki")
    expect(phone.get_by_label("Lalamiko")).to_be_checked()

    summary.get_by_role("link", name="Andika unachotaka kusema.").click()
    phone.get_by_label("Unataka kusema nini?").fill("Bomba la kijiji halitoi maji.")
    phone.get_by_label("Barua pepe").fill("neema@example.com")
    phone.get_by_role("button", name="Tuma").click()

    expect(phone.get_by_role("heading", level=1)).to_have_text("Tumepokea ujumbe wako")
    expect(phone.get_by_text("MLK-20")).to_be_visible()
