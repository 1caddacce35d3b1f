"""Every page can be read and used by everybody: axe finds no fault, nothing is out of reach."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.public.visits import LANGUAGES, PAGES

pytestmark = pytest.mark.e2e

SMALLEST, PHONE, DESKTOP = 320, 360, 1280
SUBSCRIBE = {"sw": "/taarifa-kwa-barua-pepe/", "en": "/en/email-updates/"}
SEARCH = {"sw": "/tafuta/", "en": "/en/search/"}
WORD, NOTHING = "maelezo", "xyzxyz"
OTHERS = [
    *(f"search-{language}" for language in LANGUAGES),
    *(f"search-results-{language}" for language in LANGUAGES),
    *(f"search-nothing-{language}" for language in LANGUAGES),
    *(f"missing-{language}" for language in LANGUAGES),
    "untranslated-en",
    *(f"subscribe-{language}" for language in LANGUAGES),
]


@pytest.fixture(scope="session")
def addresses(portal):
    """Where each kind of page stands, by names such as ``NewsPage-en``."""
    paths = dict(portal.facts["paths"])
    for language, search in SEARCH.items():
        paths |= {
            f"search-{language}": search,
            f"search-results-{language}": f"{search}?q={WORD}&scope=region",
            f"search-nothing-{language}": f"{search}?q={NOTHING}",
            f"subscribe-{language}": SUBSCRIBE[language],
            f"missing-{language}": f"{'/en' if language == 'en' else ''}/haipo/",
        }
    paths["untranslated-en"] = portal.facts["untranslated"]
    addresses = {name: portal.address("bonde-dc", path) for name, path in paths.items()}
    return addresses | {
        f"region-{language}": portal.address("mkoa", f"/{'en/' if language == 'en' else ''}")
        for language in LANGUAGES
    }


@pytest.fixture(scope="module")
def reader(browser):
    """One window for all pages: a new one for each would take most of the time."""
    with browser.new_context() as context:
        yield context.new_page()


ALL = [*PAGES, *OTHERS, *(f"region-{language}" for language in LANGUAGES)]


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
