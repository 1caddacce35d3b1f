"""A citizen finds what concerns her: in her language, from any council's site, without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e

PHONE = {"width": 360, "height": 740}


@pytest.fixture
def old_phone(browser):
    """A small screen whose browser runs no scripts."""
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as context:
        yield context.new_page()


def language_of(page):
    return page.locator("html").get_attribute("lang")


def test_she_reads_a_notice_in_swahili_and_switches_to_english(page, portal):
    page.goto(portal.address("bonde-dc"))
    page.get_by_label("Menyu kuu").get_by_role("link", name="Matangazo").click()
    page.get_by_role("link", name="Mnada wa mazao sokoni").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Mnada wa mazao sokoni")
    assert language_of(page) == "sw"

    page.get_by_role("link", name="English").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Auction of crops at the market")
    expect(page.get_by_text("The auction begins at nine.")).to_be_visible()
    assert language_of(page) == "en"


def test_she_finds_a_neighbours_notice_by_searching_the_whole_region(page, portal):
    page.goto(portal.address("mlima-tc", "/en/"))
    page.get_by_role("combobox").fill("auction crops")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("link", name="Auction of crops")).to_have_count(0)

    page.get_by_role("link", name="The whole region").first.click()
    page.get_by_role("link", name="Auction of crops at the market").click()

    expect(page).to_have_url(portal.address("bonde-dc", "/en/notices/auction-of-crops/"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Auction of crops at the market")


def test_a_text_that_is_not_translated_is_marked_and_said_to_be_so(page, portal):
    page.goto(portal.address("bonde-dc", portal.facts["untranslated"]))

    assert language_of(page) == "en"
    expect(page.locator("main [lang=sw]").filter(has_text="Kwa vijana wote.")).to_be_visible()
    expect(page.get_by_text("Its text is shown in Swahili.")).to_be_visible()


def test_the_menu_opens_without_scripts(old_phone, portal):
    old_phone.goto(portal.address("bonde-dc"))
    old_phone.get_by_text("Menyu", exact=True).click()
    old_phone.get_by_label("Menyu kuu").get_by_role("link", name="Wasiliana nasi").click()

    expect(old_phone.get_by_role("heading", level=1)).to_have_text("Wasiliana nasi")


def test_a_list_is_narrowed_and_turned_without_scripts(old_phone, portal):
    old_phone.goto(portal.address("bonde-dc", "/habari/"))
    old_phone.get_by_role("link", name="2025", exact=True).click()
    dates = old_phone.locator("main time")
    expect(dates).to_have_count(20)
    assert all("2025" in date for date in dates.all_inner_texts())

    old_phone.get_by_role("link", name="Inayofuata").click()

    expect(old_phone).to_have_url(portal.address("bonde-dc", "/habari/?year=2025&page=2"))
    expect(dates).to_have_count(2)


def test_search_and_its_filters_work_without_scripts(old_phone, portal):
    old_phone.goto(portal.address("bonde-dc", "/wasiliana-nasi/"))
    old_phone.get_by_role("searchbox").fill("ziara")
    old_phone.get_by_role("button", name="Tafuta").click()
    expect(old_phone.locator("main mark").first).to_have_text("Ziara")

    old_phone.get_by_text("Chuja", exact=True).click()
    old_phone.locator("main").get_by_role("link", name="Habari", exact=False).first.click()
    old_phone.get_by_role("link", name="Inayofuata").click()

    assert {"q=ziara", "kind=news", "page=2"} <= set(old_phone.url.split("?")[1].split("&"))
    expect(old_phone.locator("main ol > li")).not_to_have_count(0)
