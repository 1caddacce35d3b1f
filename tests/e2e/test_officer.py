"""An officer of a council writes in hers and in no other."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.officers import begin_notice, begin_photograph, sign_in

pytestmark = pytest.mark.e2e

TITLE = "Chanjo ya mbwa na paka"
DESCRIPTION = "Daktari wa mifugo anachanja mbwa"


@pytest.fixture
def officer(page, portal):
    sign_in(page, portal.admin, "bonde-dc-publisher", portal.password("bonde-dc-publisher"))
    return page


def add_photograph(page):
    chooser = begin_photograph(page, "seagreen")
    # Wagtail's script takes the title from the name of the file.
    expect(chooser.get_by_role("textbox", name="Title")).to_have_value("mbwa")
    chooser.get_by_role("textbox", name="Description").fill(DESCRIPTION)
    chooser.get_by_role("button", name="Upload").click()
    expect(chooser).to_have_count(0)
    block = page.get_by_role("textbox", name="Description for people who cannot see the image")
    block.fill(DESCRIPTION)


def publish(page):
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text(f"Page '{TITLE}' created and published.")).to_be_visible()


def test_she_writes_a_notice_sees_it_in_the_preview_and_publishes_it(officer, portal, context):
    begin_notice(officer, TITLE)
    add_photograph(officer)
    officer.get_by_role("button", name="Toggle preview").click()
    # While the preview is made anew, a second frame, the proxy, waits to take its place.
    preview = officer.frame_locator("iframe[title=Preview]:not(.w-preview__proxy)")

    expect(preview.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(preview.get_by_role("img", name=DESCRIPTION)).to_be_visible()

    publish(officer)
    citizen = context.new_page()
    citizen.goto(portal.address("bonde-dc", "/matangazo/"))
    citizen.get_by_role("link", name=TITLE).click()

    expect(citizen.get_by_role("img", name=DESCRIPTION)).to_be_visible()

    citizen.goto(portal.address("mlima-tc", "/matangazo/"))

    expect(citizen.get_by_role("heading", level=1)).to_have_text("Matangazo")
    expect(citizen.get_by_text(TITLE)).to_have_count(0)


@pytest.mark.parametrize("view", ["edit", "history", "move", "copy", "unpublish", "delete"])
def test_another_councils_page_is_closed_to_her(officer, portal, view):
    officer.goto(f"{portal.admin}pages/{portal.facts['page_of_neighbour']}/{view}/")

    expect(officer).to_have_url(portal.admin)
    expect(officer.get_by_text("Mkutano wa kijiji")).to_have_count(0)
