"""From any front page of the region that comes with the project, in three clicks at most.

What people ask for most: the telephone of the director's office, by when to answer a tender, and
what a business licence costs.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e

PHONE = {"width": 360, "height": 740}
LANGUAGES = {"sw": "/", "en": "/en/"}
MENU = {"sw": "Menyu", "en": "Menu"}
CONTACT = {"sw": "Wasiliana nasi", "en": "Contact us"}
TENDERS = {"sw": "Zabuni", "en": "Tenders"}
SERVICES = {"sw": "Huduma", "en": "Services"}
LICENCE = {"sw": "Leseni ya biashara", "en": "Business licence"}
CLOSING = {"sw": "Mwisho wa kuwasilisha", "en": "Closing date"}


@pytest.fixture(scope="module")
def region(loaded_portal, tmp_path_factory):
    """The seven sites as a stranger has them after `make demo`."""
    portal = loaded_portal.copy(tmp_path_factory.mktemp("three-clicks"))
    portal.start()
    portal.wait_until_up()
    yield portal
    portal.stop()


@pytest.fixture(scope="module")
def phone(browser):
    with browser.new_context(viewport=PHONE) as context:
        yield context.new_page()


class Walk:
    """A visitor who counts what she presses."""

    def __init__(self, phone, region, site, language):
        self.phone, self.language, self.clicks = phone, language, 0
        phone.goto(f"http://{site}.localhost:{region.port}{LANGUAGES[language]}")

    def choose(self, words):
        """Open the menu, and press one of its entries."""
        self.press(self.phone.locator(".site-menu--narrow summary"))
        menu = self.phone.locator(".site-menu--narrow")
        self.press(menu.get_by_role("link", name=words[self.language], exact=True))

    def press(self, target):
        target.click()
        self.clicks += 1


SITES = range(7)


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(params=SITES)
def walk(request, phone, region, language):
    return Walk(phone, region, region.hosts()[request.param], language)


def test_the_telephone_of_the_directors_office(walk):
    """Where no number is known to the folder, it is the mail address, which all have."""
    walk.choose(CONTACT)
    reached = walk.phone.locator("main a[href^='tel:'], main a[href^='mailto:']")

    expect(reached.first).to_be_visible()
    assert walk.clicks <= 3


def test_by_when_a_tender_must_be_answered(walk):
    walk.choose(TENDERS)
    walk.press(walk.phone.locator("main .listing__title a").first)

    expect(walk.phone.get_by_text(CLOSING[walk.language]).first).to_be_visible()
    expect(walk.phone.locator("main .lead-panel time").first).to_be_visible()
    assert walk.clicks <= 3


def test_what_a_business_licence_costs(walk):
    walk.choose(SERVICES)
    main = walk.phone.locator("main")
    walk.press(main.get_by_role("link", name=LICENCE[walk.language], exact=True).first)

    expect(walk.phone.locator("main").get_by_text("TSh").first).to_be_visible()
    assert walk.clicks <= 3
