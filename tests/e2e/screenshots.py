"""The guide's pictures, taken of the portal as `make demo` runs it: `make screenshots`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from home.demo.accounts import read_passwords
from tests.architecture.files import ROOT
from tests.e2e.chromium import chromium
from tests.e2e.portal import Portal

GUIDE = ROOT / "docs" / "guide"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


class Photographer:
    """Goes to pages of a running portal and takes their pictures."""

    def __init__(self, portal, browser):
        self.portal = portal
        self.browser = browser

    def take(self, name, slug, path, viewport=DESKTOP, *, whole=True):
        with self.browser.new_context(viewport=viewport, device_scale_factor=1) as context:
            page = context.new_page()
            page.goto(f"http://{slug}.localhost:{self.portal.port}{path}")
            self.keep(page, name, whole=whole)

    def first_link(self, slug, path, selector):
        """Where the first matching link of a page leads."""
        with self.browser.new_context() as context:
            page = context.new_page()
            page.goto(f"http://{slug}.localhost:{self.portal.port}{path}")
            return page.locator(selector).first.get_attribute("href")

    def editor(self, name, username, password, title):
        """The editor of the page that the admin's search finds first, with its live preview."""
        admin = f"http://admin.localhost:{self.portal.port}/admin/"
        with self.browser.new_context(viewport=DESKTOP, locale="en-GB") as context:
            page = context.new_page()
            page.goto(admin)
            page.fill("input[name=username]", username)
            page.fill("input[name=password]", password)
            page.click("button[type=submit]")
            page.goto(f"{admin}pages/search/?q={title}")
            page.locator("table.listing a[href$='/edit/']").first.click()
            page.wait_for_load_state("networkidle")
            page.locator("[data-side-panel-toggle=preview]").first.click()
            page.wait_for_timeout(3000)
            self.keep(page, name, whole=False)

    def keep(self, page, name, *, whole):
        target = GUIDE / f"{name}.png"
        page.screenshot(path=target, full_page=whole, animations="disabled")
        # A palette of 256 colours makes a quarter of the size and no difference to the eye.
        with Image.open(target) as picture:
            picture.convert("RGB").quantize(256).save(target, optimize=True)
        sys.stdout.write(f"{target.relative_to(ROOT)}\n")


def take_all(photographer, accounts):
    region, council, *_ = photographer.portal.hosts()
    photographer.take("region-home", region, "/")
    photographer.take("region-home-phone", region, "/", PHONE)
    photographer.take("council-home", council, "/")
    photographer.take("council-home-english", council, "/en/")
    tender = photographer.first_link(council, "/zabuni/", "main a[href*='/zabuni/']")
    photographer.take("tender", council, tender)
    photographer.take("search", council, "/tafuta/?q=bajeti&scope=region")
    username = f"{council}-publisher"
    photographer.editor("editor", username, accounts[username], "tangazo")


def main() -> None:
    GUIDE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        portal = Portal(Path(folder))
        portal.manage("collectstatic", "--noinput")
        portal.start()
        try:
            portal.wait_until_up()
            browser = playwright.chromium.launch(**(chromium() or {}))
            accounts = read_passwords(portal.state / "accounts.txt")
            take_all(Photographer(portal, browser), accounts)
            browser.close()
        finally:
            portal.stop()


if __name__ == "__main__":
    main()
