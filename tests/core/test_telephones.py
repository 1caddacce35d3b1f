"""One telephone number is dialled by touching it; anything else is text."""

from __future__ import annotations

import pytest

from cms.core.templatetags.telephones import dialled
from lga.models import ContactSettings


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("026 000 0000", "0260000000"),
        ("+255 26 000-0000", "+255260000000"),
        ("(026) 000 0000", "0260000000"),
        ("112", "112"),
    ],
)
def test_one_number_is_dialled_without_what_makes_it_readable(written, digits):
    assert dialled(written) == digits


@pytest.mark.parametrize(
    "written",
    ["", None, "12", "026 000 0000 / 026 000 0001", "piga simu", "0" * 16, "javascript:1234"],
)
def test_what_is_not_one_number_is_not_dialled(written):
    assert dialled(written) == ""


@pytest.mark.django_db
def test_an_institutions_number_can_be_touched_at_the_foot_of_every_page(client, bonde):
    contact = ContactSettings.for_site(bonde.site)
    contact.phone, contact.mobile = "026 000 0000", "0700 000 000"
    contact.save()

    html = client.get("/", headers={"host": "bonde-dc.test"}).text

    assert '<a href="tel:0260000000">026 000 0000</a>' in html
    assert '<a href="tel:0700000000">0700 000 000</a>' in html
