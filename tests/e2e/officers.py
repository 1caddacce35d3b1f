"""What officers do again and again in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.e2e.conftest import InventedPortal


def sign_in(page: Page, portal: InventedPortal, username: str) -> None:
    page.goto(portal.admin)
    page.locator("input[name=username]").fill(username)
    page.locator("input[name=password]").fill(portal.password(username))
    page.locator("button[type=submit]").click()
    page.wait_for_url(portal.admin)
