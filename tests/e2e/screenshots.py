"""The guide's pictures, taken of the portal as `make demo` runs it: `make screenshots`."""

from __future__ import annotations

import io
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from playwright.sync_api import sync_playwright

from home.demo.passwords import read_passwords
from tests.architecture.files import ROOT
from tests.e2e.chromium import chromium
from tests.e2e.officers import explore, sign_in
from tests.e2e.portal import Portal

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FloatRect, Page, ViewportSize

PICTURES = ROOT / "docs" / "guide" / "screenshots"
#: Width and the height below which a long page is cut.
DESKTOP, PHONE = (1280, 1800), (360, 1500)
EDITOR: ViewportSize = {"width": 1280, "height": 860}
LARGEST = 250_000
#: Colours of a picture's palette; fewer are taken only where it would be too large.
PALETTES = (256, 128, 64, 32)


@dataclass
class Photographer:
    """Goes to pages of a running portal and takes their pictures."""

    portal: Portal
    browser: Browser

    def address(self, slug: str, path: str = "/") -> str:
        return f"http://{slug}.localhost:{self.portal.port}{path}"

    def take(self, name: str, slug: str, path: str) -> None:
        """A page on a desk and in a hand."""
        for width, tallest in (DESKTOP, PHONE):
            with self.browser.new_context(viewport={"width": width, "height": 800}) as context:
                page = context.new_page()
                page.goto(self.address(slug, path), wait_until="networkidle")
                height = page.evaluate("document.documentElement.scrollHeight")
                clip: FloatRect = {"x": 0, "y": 0, "width": width, "height": min(height, tallest)}
                keep(f"{name}-{width}", page.screenshot(full_page=True, clip=clip))

    def first_link(self, slug: str, path: str) -> str:
        """Where the first entry of a list leads."""
        with self.browser.new_context() as context:
            page = context.new_page()
            page.goto(self.address(slug, path))
            link = page.locator(f"main a[href*='{path}']:not([href*='?'])").first
            return link.get_attribute("href") or ""

    def take_editor(self, name: str, username: str, password: str, section: str) -> None:
        """An officer at work on the newest page of a section, with its live preview."""
        with self.browser.new_context(viewport=EDITOR, locale="en-GB") as context:
            page = context.new_page()
            sign_in(page, self.address("admin", "/admin/"), username, password)
            read_english(page)
            explore(page, section)
            page.locator("main a[href$='/edit/'][title='Edit this page']").nth(1).click()
            page.get_by_role("button", name="Toggle preview").click()
            preview = page.frame_locator("iframe[title=Preview]:not(.w-preview__proxy)")
            preview.get_by_role("heading", level=1).wait_for()
            page.wait_for_load_state("networkidle")
            page.mouse.move(0, 0)
            keep(f"{name}-{EDITOR['width']}", page.screenshot(animations="disabled"))


def read_english(page: Page) -> None:
    """Wagtail's own words have no Swahili yet, and the guide is in English."""
    page.goto(f"{page.url}account/")
    # Wagtail saves no account without a name.
    page.locator("input[name$=first_name]").fill("Asha")
    page.locator("input[name$=last_name]").fill("Mfano")
    page.locator("select[name$=preferred_language]").select_option("en")
    page.locator(".footer__container button[type=submit]").click()
    page.wait_for_load_state("networkidle")


def keep(name: str, picture: bytes) -> None:
    target = PICTURES / f"{name}.png"
    target.write_bytes(next(filter(is_small, map_palettes(picture))))
    sys.stdout.write(f"{target.relative_to(ROOT)}\n")


def is_small(picture: bytes) -> bool:
    return len(picture) <= LARGEST


def map_palettes(picture: bytes):
    """The picture in ever fewer colours; to the eye of a reader they hardly differ."""
    with Image.open(io.BytesIO(picture)) as full:
        for colours in PALETTES:
            buffer = io.BytesIO()
            full.convert("RGB").quantize(colours).save(buffer, "PNG", optimize=True)
            yield buffer.getvalue()


def take_all(photographer: Photographer, accounts: dict[str, str]) -> None:
    region, council, *_ = photographer.portal.hosts()
    photographer.take("home-region", region, "/")
    photographer.take("home-council", council, "/")
    photographer.take("tender", council, photographer.first_link(council, "/zabuni/"))
    photographer.take("search-results", region, "/tafuta/?q=bajeti")
    officer = f"{council}-publisher"
    photographer.take_editor("editor", officer, accounts[officer], "Matangazo")


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
            take_all(Photographer(portal, browser), accounts)
            browser.close()
        finally:
            portal.stop()


if __name__ == "__main__":
    main()
