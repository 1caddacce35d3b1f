"""Goes to the pages of a running portal, public and in the admin, and keeps pictures of them."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image

from tests.architecture.files import ROOT
from tests.e2e.officers import sign_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FloatRect, Page, ViewportSize

    from tests.e2e.portal import Portal

PICTURES = ROOT / "docs" / "guide" / "screenshots"
#: Width and the height below which a long page is cut.
DESKTOP, PHONE = (1280, 1800), (360, 1500)
EDITOR: ViewportSize = {"width": 1280, "height": 860}
LARGEST = 160_000
#: Colours of a picture's palette; fewer are taken only where it would be too large.
PALETTES = (128, 64, 32, 16)
#: An officer's pictures in Swahili have no ending, since most read those.
ENDINGS = {"sw": "", "en": "-en"}
MOST_LOOKED_AT = 25
#: Milliseconds; the editor is slow on a machine that does much else.
PATIENCE = 120_000
PAUSE = 1_500


@dataclass
class Photographer:
    """Takes the pictures of one portal with one browser."""

    portal: Portal
    browser: Browser
    accounts: dict[str, str]

    def address(self, slug: str, path: str = "/") -> str:
        return f"http://{slug}.localhost:{self.portal.port}{path}"

    def take(self, name: str, slug: str, path: str, sizes=(DESKTOP, PHONE)) -> None:
        """A page on a desk and in a hand."""
        for width, tallest in sizes:
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

    def at_work(self, username: str, language: str) -> Officer:
        """Somebody who is signed in and reads the admin in a language."""
        page = self.browser.new_context(viewport=EDITOR, locale="sw").new_page()
        page.set_default_timeout(PATIENCE)
        sign_in(page, self.address("admin", "/admin/"), username, self.accounts[username])
        read_in(page, language)
        return Officer(self.address("admin", ""), page, ENDINGS[language])


@dataclass
class Officer:
    """One who is signed in, with the window that she looks at."""

    admin: str
    page: Page
    ending: str

    def take(self, name: str, path: str = "", *, at: str = "") -> None:
        """A page of the admin, or the one that is open; scrolled to what the guide explains."""
        if path:
            self.page.goto(f"{self.admin}{path}")
        if at:
            show = "one => { one.scrollIntoView({block: 'center'}) }"
            self.page.locator(at).first.evaluate(show)
        self.page.mouse.move(0, 0)
        # The editor is never quite idle: it saves, and looks who else is there.
        self.page.wait_for_timeout(PAUSE)
        picture = self.page.screenshot(animations="disabled")
        keep(f"{name}-{EDITOR['width']}{self.ending}", picture)

    def take_first(self, name: str) -> None:
        """The form of the first record in the list that is open."""
        self.page.locator("main table a[href*='/edit/']").first.click()
        self.page.wait_for_load_state()
        self.take(name)

    def open_one(self, kind: str, having: str) -> None:
        """Open the first page of a type, such as "lga/alertpage", whose form has such a part."""
        self.page.goto(
            f"{self.admin}/admin/pages/usage/{kind}/?ordering=latest_revision_created_at"
        )
        links = self.page.locator("main a[href$='/edit/'][title]").all()[:MOST_LOOKED_AT]
        for address in [link.get_attribute("href") or "" for link in links]:
            self.page.goto(f"{self.admin}{address}")
            if self.page.locator(having).count():
                return
        message = f"No {kind} has {having}."
        raise LookupError(message)


def read_in(page: Page, language: str) -> None:
    page.goto(f"{page.url}account/")
    # Wagtail saves no account without a name.
    page.locator("input[name$=first_name]").fill("Asha")
    page.locator("input[name$=last_name]").fill("Mfano")
    page.locator("select[name$=preferred_language]").select_option(language)
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
