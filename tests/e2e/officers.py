"""What officers do again and again in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def sign_in(page: Page, admin: str, username: str, password: str) -> None:
    page.goto(admin)
    page.locator("input[name=username]").fill(username)
    page.locator("input[name=password]").fill(password)
    page.locator("button[type=submit]").click()
    page.wait_for_url(admin)


def explore(page: Page, section: str) -> None:
    """Go to the pages below a section of the officer's site in the base language."""
    menu = page.locator("[data-wagtail-sidebar]")
    menu.get_by_role("button", name="Pages").click()
    menu.get_by_role("link", name="Kiswahili").first.click()
    page.get_by_role("link", name=f"child pages of '{section}'").click()
