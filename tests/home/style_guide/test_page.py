"""The page of components shows every component there is, in every state."""

from __future__ import annotations

from pathlib import Path

import pytest

from home.style_guide.examples import all_examples
from home.style_guide.examples.frame import NOT_SHOWN
from home.style_guide.page import contract_of
from tests.architecture.files import ROOT
from tests.factories.users import make_officer

pytestmark = pytest.mark.django_db

COMPONENTS = {path.stem for path in Path(ROOT / "cms/core/templates/components").glob("*.html")}


def test_every_component_is_shown_or_named_as_part_of_the_frame():
    assert set(all_examples()) == COMPONENTS - NOT_SHOWN


def test_nothing_is_both_shown_and_left_out():
    assert not NOT_SHOWN & set(all_examples())
    assert NOT_SHOWN < COMPONENTS


@pytest.mark.parametrize("name", sorted(COMPONENTS - NOT_SHOWN))
def test_a_component_tells_its_contract(name):
    assert contract_of(name)


def test_an_officer_sees_the_page(client, bonde):
    client.force_login(make_officer(bonde))
    page = client.get("/admin/components/")

    assert page.status_code == 200
    assert "Ujenzi wa zahanati" in page.text
    assert page.text.count('class="specimen"') == len(all_examples())


def test_a_stranger_is_asked_to_sign_in(client, bonde):
    assert client.get("/admin/components/").status_code == 302
