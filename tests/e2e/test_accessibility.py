"""Every page can be read and used by everybody: axe finds no fault, nothing is out of reach."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.e2e.places import ALL

pytestmark = pytest.mark.e2e

SMALLEST, PHONE, DESKTOP = 320, 360, 1280


def resize(page, width):
    page.set_viewport_size({"width": width, "height": 800})


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("name", ALL)
def test_axe_finds_nothing(reader, addresses, name, width):
    resize(reader, width)
    reader.goto(addresses[name])
    # What is folded away is for everybody, too.
    reader.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    results = Axe().run(reader)

    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("name", ALL)
def test_nothing_stands_beyond_the_right_edge(reader, addresses, name):
    resize(reader, SMALLEST)
    reader.goto(addresses[name])

    assert reader.evaluate("document.documentElement.scrollWidth") <= SMALLEST


@pytest.mark.parametrize("name", ["HomePage-sw", "NewsPage-en", "search-results-sw"])
def test_the_first_key_press_offers_to_skip_to_the_text(reader, addresses, name):
    resize(reader, DESKTOP)
    reader.goto(addresses[name])
    reader.keyboard.press("Tab")
    focused = reader.locator(":focus")

    expect(focused).to_have_attribute("href", "#main")
    expect(focused).to_be_in_viewport()

    reader.keyboard.press("Enter")

    expect(reader.locator(":focus")).to_have_id("main")


LOOKS = """
() => {
    const style = getComputedStyle(document.activeElement);
    return JSON.stringify([style.outline, style.boxShadow, style.backgroundColor, style.border]);
}
"""


@pytest.mark.parametrize("name", ["HomePage-sw", "TenderIndexPage-en", "search-results-en"])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_whatever_the_keyboard_reaches_shows_that_it_is_reached(reader, addresses, name, width):
    resize(reader, width)
    reader.goto(addresses[name])
    unseen = []
    for _ in range(60):
        reader.keyboard.press("Tab")
        if reader.evaluate("document.activeElement === document.body"):
            break
        focused = reader.evaluate(LOOKS)
        what = reader.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        if focused == reader.evaluate(f"""
            () => {{
                const one = document.activeElement;
                one.blur();
                const looks = ({LOOKS.replace("document.activeElement", "one")})();
                one.focus();
                return looks;
            }}
        """):
            unseen.append(what)

    assert unseen == []


def test_axe_would_find_a_fault(reader, addresses):
    reader.goto(addresses["HomePage-sw"])
    reader.evaluate("document.querySelector('main').innerHTML += '<img src=\"/x.png\"><button>'")
    found = {fault["id"] for fault in Axe().run(reader).response["violations"]}

    assert {"image-alt", "button-name"} <= found
