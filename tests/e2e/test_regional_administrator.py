"""A regional administrator opens a council from a form, and its site answers at once."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.officers import sign_in

pytestmark = pytest.mark.e2e

ANSWERS = {
    "Name in Swahili": "Halmashauri ya Wilaya ya Kilima",
    "Name in English": "Kilima District Council",
    "Short name in Swahili": "Wilaya ya Kilima",
    "Short name in English": "Kilima District",
    "Short code": "kilima-dc",
    "host": "kilima-dc.localhost",
    "Mail domain": "kilima-dc.go.tz",
}


def open_council(page):
    page.get_by_role("link", name="Institutions").click()
    page.get_by_role("link", name="Add institution").click()
    page.get_by_label("Kind").select_option("District council")
    for label, answer in ANSWERS.items():
        page.get_by_role("textbox", name=re.compile(f"^{label}")).fill(answer)
    page.get_by_role("button", name="Create").click()
    expect(page.get_by_text("Kilima District Council is on line.")).to_be_visible()


def test_a_new_councils_site_answers_in_both_languages(page, portal):
    sign_in(page, portal.admin, "mkoa-administrator", portal.password("mkoa-administrator"))
    open_council(page)

    page.goto(portal.address("kilima-dc"))
    expect(page.get_by_role("heading", level=1)).to_have_text(ANSWERS["Name in Swahili"])

    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(ANSWERS["Name in English"])
    page.get_by_label("Main menu").get_by_role("link", name="Notices").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Notices")

    page.goto(portal.address("bonde-dc"))
    expect(page.get_by_role("link", name=ANSWERS["Name in Swahili"]).last).to_be_visible()
