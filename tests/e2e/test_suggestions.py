"""The box to search with offers how to go on, by keyboard, by finger and by voice."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e

AUCTION = "Auction of crops at the market"


@pytest.fixture
def box(page, portal):
    page.goto(portal.address("bonde-dc", "/en/"))
    return page.get_by_role("combobox", name="What are you looking for?").first


@pytest.fixture
def options(page):
    return page.get_by_role("option")


def test_she_chooses_by_keyboard(page, box, options):
    box.press_sequentially("auct")
    expect(options).to_have_text([AUCTION])
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("status").filter(has_text="Suggestions: 1")).to_be_attached()

    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    box.press("Enter")

    expect(page.get_by_role("link", name=AUCTION)).to_be_visible()
    expect(page.get_by_role("combobox")).to_have_value(AUCTION)


def test_she_chooses_with_a_finger_on_a_small_screen(page, box, options):
    page.set_viewport_size({"width": 360, "height": 640})
    box.press_sequentially("crop")
    options.first.click()

    expect(page.get_by_role("link", name=AUCTION)).to_be_visible()


def test_what_she_types_herself_is_searched_as_ever(page, box, options):
    box.press_sequentially("auct")
    expect(options).to_have_count(1)
    box.press("Enter")

    expect(page).to_have_url(re.compile(r"\?q=auct$"))


def test_beyond_the_last_one_lies_the_box_again(box, options):
    box.press_sequentially("auct")
    expect(options).to_have_count(1)
    box.press("ArrowDown")
    box.press("ArrowDown")

    expect(options.first).to_have_attribute("aria-selected", "false")
    assert box.get_attribute("aria-activedescendant") is None


@pytest.mark.parametrize(
    ("key", "asked"),
    [
        ("Home", "auct"),
        ("End", "auct"),
        ("ArrowLeft", "auct"),
        ("ArrowRight", "auct"),
        ("i", "aucti"),
    ],
)
def test_a_key_for_the_text_leads_back_to_the_box(page, box, options, key, asked):
    box.press_sequentially("auct")
    expect(options).to_have_count(1)
    box.press("ArrowDown")
    box.press(key)

    expect(options.first).to_have_attribute("aria-selected", "false")
    assert box.get_attribute("aria-activedescendant") is None
    box.press("Enter")
    expect(page).to_have_url(re.compile(rf"\?q={asked}$"))


def test_escape_closes_the_list_and_keeps_the_words(box, options):
    box.press_sequentially("auct")
    expect(options).to_have_count(1)
    box.press("Escape")

    expect(options).to_have_count(0)
    expect(box).to_have_value("auct")
    expect(box).to_have_attribute("aria-expanded", "false")

    box.press("ArrowDown")

    expect(options).to_have_count(1)


def test_a_word_typed_at_once_asks_once(page, box, options):
    addresses = []
    page.on("request", lambda request: addresses.append(request.url))
    box.press_sequentially("auction", delay=5)
    expect(options).to_have_count(1)

    asked = [address for address in addresses if "suggestions.json" in address]
    assert [address.partition("?")[2] for address in asked] == ["q=auction"]


def test_without_a_connection_the_box_is_as_ever(page, box, options):
    page.route("**/suggestions.json*", lambda route: route.abort())
    box.press_sequentially("auction")
    box.press("Enter")

    expect(page.get_by_role("link", name=AUCTION)).to_be_visible()


def test_an_answer_that_failed_is_asked_for_again(page, box, options):
    page.route("**/suggestions.json*", lambda route: route.fulfill(status=503), times=1)
    with page.expect_response("**/suggestions.json*"):
        box.fill("auct")
    expect(options).to_have_count(0)
    box.press("ArrowDown")

    expect(options).to_have_text([AUCTION])


def test_who_saves_data_is_not_asked_at_every_letter(page, portal):
    page.set_extra_http_headers({"Save-Data": "on"})
    page.goto(portal.address("bonde-dc", "/en/"))

    expect(page.get_by_role("searchbox").first).to_be_visible()
    assert page.locator("script[src*=suggestions]").count() == 0


def test_an_open_list_is_accessible(page, box, options):
    box.press_sequentially("auct")
    expect(options).to_have_count(1)
    box.press("ArrowDown")

    assert Axe().run(page).response["violations"] == []
