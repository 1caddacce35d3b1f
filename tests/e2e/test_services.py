"""A citizen finds the price of a business licence in at most three clicks from a front page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e

PHONE = {"width": 360, "height": 740}


@pytest.fixture
def old_phone(browser):
    """A small screen whose browser runs no scripts, where the menu is a click of its own."""
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as context:
        yield context.new_page()


def test_she_finds_the_price_of_a_licence_in_three_clicks(old_phone, portal):
    old_phone.goto(portal.address("bonde-dc"))
    old_phone.get_by_text("Menyu", exact=True).click()
    old_phone.get_by_label("Menyu kuu").get_by_role("link", name="Huduma", exact=True).click()
    old_phone.locator("main").get_by_role("link", name="Leseni ya biashara").first.click()

    expect(old_phone.get_by_role("table").first).to_contain_text("TSh 20,000")


def test_she_finds_an_answer_by_a_word_without_scripts(old_phone, portal):
    old_phone.goto(portal.address("bonde-dc", "/maswali-yanayoulizwa-mara-kwa-mara/"))
    old_phone.get_by_label("Tafuta katika maswali haya").fill("swali la 2")
    old_phone.get_by_role("button", name="Tafuta").last.click()

    expect(old_phone.get_by_text("Swali la 2?", exact=True)).to_be_visible()
