"""What officers do again and again in the admin."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from PIL import Image

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


def begin_notice(page: Page, title: str) -> None:
    """Go to the form of a new notice, and write its first words."""
    explore(page, "Matangazo")
    page.get_by_role("link", name="Add child page").click()
    page.get_by_role("textbox", name="Title").fill(title)
    page.get_by_role("textbox", name="Summary").fill("Wamiliki wote wanakaribishwa.")


def begin_photograph(page: Page, colour: str) -> Any:
    """Go on to the form for a picture, and choose the file; the dialogue with the form."""
    page.get_by_role("button", name="Insert a block").click()
    page.get_by_role("option", name="Image").click()
    page.get_by_role("button", name="Choose an image").click()
    chooser = page.get_by_role("dialog")
    chooser.get_by_role("tab", name="Upload").click()
    choose_photograph(chooser, colour)
    return chooser


def choose_photograph(form: Any, colour: str) -> None:
    """One of another colour for each journey: of two that are the same, Wagtail asks which."""
    buffer = io.BytesIO()
    Image.new("RGB", (1200, 800), colour).save(buffer, "JPEG")
    photograph = {"name": "mbwa.jpg", "mimeType": "image/jpeg", "buffer": buffer.getvalue()}
    form.locator("input[type=file]").set_input_files([photograph])
