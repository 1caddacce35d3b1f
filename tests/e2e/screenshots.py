"""The guide's pictures, taken of the portal as `make demo` runs it: `make screenshots`."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from home.demo.passwords import read_passwords
from tests.e2e.chromium import chromium
from tests.e2e.officers import explore
from tests.e2e.photographer import ENDINGS, PHONE, PICTURES, Photographer
from tests.e2e.portal import Portal

if TYPE_CHECKING:
    from tests.e2e.photographer import Officer

FEEDBACK = "/malalamiko-maoni-na-maulizo/"
SUBSCRIBE = "/taarifa-kwa-barua-pepe/"
TROUBLED = "select[name=status]:has(option[selected]:not([value=works]))"
RECURRING = "select[name=repeats]:has(option[selected]:not([value='']))"
#: What the guide explains of a kind of page: its picture, the page, a part that its form has.
FORMS = (
    ("event", "publications/eventpage", RECURRING),
    ("service-status", "publications/servicepage", TROUBLED),
    ("alert", "lga/alertpage", "select[name=level]"),
    ("project", "publications/projectpage", "[name=budget]"),
    ("person", "lga/personpage", "[name=offices-TOTAL_FORMS]"),
    ("press", "publications/pressreleasepage", "[name=embargo_until]"),
)
#: Pages of the admin that stand for themselves.
ADMIN = (
    ("dashboard", "/admin/"),
    ("bulk-upload", "/admin/documents/many/"),
    ("subscriptions", "/admin/reports/subscribers/"),
    ("old-addresses", "/admin/old-addresses/"),
    ("dead-addresses", "/admin/old-addresses/dead/"),
    ("reviews", "/admin/reports/due-for-review/"),
    ("wards", "/admin/wards/"),
    ("style-guide", "/admin/components/"),
)


def take_all(photographer: Photographer) -> None:
    region, council, *_ = photographer.portal.hosts()
    take_public(photographer, region, council)
    complain(photographer, council)
    for language in ENDINGS:
        take_council(photographer.at_work(f"{council}-publisher", language))
        take_region(photographer.at_work(f"{region}-administrator", language))


def take_public(photographer: Photographer, region: str, council: str) -> None:
    photographer.take("home-region", region, "/")
    photographer.take("home-council", council, "/")
    photographer.take("tender", council, photographer.first_link(council, "/zabuni/"))
    photographer.take("search-results", region, "/tafuta/?q=bajeti")
    photographer.take("service", council, photographer.first_link(council, "/huduma/"), [PHONE])
    photographer.take("subscribe", council, SUBSCRIBE, [PHONE])
    photographer.take("complaint", council, FEEDBACK, [PHONE])


def complain(photographer: Photographer, slug: str) -> None:
    """A citizen writes, lest the office's list is empty."""
    with photographer.browser.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.goto(photographer.address(slug, FEEDBACK))
        page.get_by_label("Lalamiko").check()
        page.get_by_label("Ni kuhusu nini").fill("Maji hayatoki")
        page.get_by_label("Unataka kusema nini?").fill("Bomba la kijiji halitoi maji tangu juzi.")
        page.get_by_label("Ninakubali").check()
        page.get_by_role("button", name="Tuma").click()


def take_council(officer: Officer) -> None:
    """An officer of a council: the newest notice with its live preview, and what came in."""
    page = officer.page
    page.goto(f"{officer.admin}/admin/")
    explore(page, "Matangazo")
    page.locator("main a[href$='/edit/'][title='Edit this page']").nth(1).click()
    page.get_by_role("button", name="Toggle preview").click()
    preview = page.frame_locator("iframe[title=Preview]:not(.w-preview__proxy)")
    preview.get_by_role("heading", level=1).wait_for()
    officer.take("editor")
    officer.take("complaints", "/admin/submissions/")
    officer.take_first("complaint-answer")


def take_region(officer: Officer) -> None:
    """A regional administrator, who also sees what only the region has."""
    for name, path in ADMIN:
        officer.take(name, path)
    for name, kind, part in FORMS:
        officer.open_one(kind, part)
        officer.take(name, at=part)
    officer.take("documents", "/admin/documents/")
    officer.take_first("document")


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        portal = Portal(Path(folder))
        portal.manage("collectstatic", "--noinput")
        portal.start()
        try:
            portal.wait_until_up()
            browser = playwright.chromium.launch(**(chromium() or {}))
            accounts = read_passwords(portal.state / "accounts.txt")
            take_all(Photographer(portal, browser, accounts))
            browser.close()
        finally:
            portal.stop()


if __name__ == "__main__":
    main()
