"""An officer who looks for a block sees what each is for and what it will look like."""

from __future__ import annotations

import re

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse
from wagtail.admin.telepath import JSContext

from cms.core.blocks import ContentBlock
from cms.core.models import User
from home.models import StandardPage
from tests.architecture.files import ROOT

BLOCKS = StandardPage.body.field.stream_block.child_blocks
PREVIEWS = ROOT / "cms/core/templates/blocks/previews"
COMPONENTS = ROOT / "cms/core/templates/components"
CLASSES = re.compile(r'class="([^"{]+)"')


@pytest.fixture
def officer(client, db):
    client.force_login(User.objects.create_superuser("mkuu", password="siri"))
    return client


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_a_block_says_what_it_is_for(block):
    assert block.meta.label
    assert block.meta.group
    assert block.get_description()
    assert block.meta.icon not in {"", "placeholder"}
    assert block.is_previewable


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_a_block_has_a_preview_in_the_portals_dress(officer, block):
    url = reverse("wagtailadmin_block_preview")

    html = officer.get(url, {"id": block.definition_prefix}).text

    assert "css/portal.css" in html
    assert len(re.findall(r"<p|<li|<td|<figure|<details", html)) > 0


def test_a_sample_document_shows_its_type_and_size(officer):
    block = BLOCKS["document_list"]

    html = officer.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix}).text

    assert re.search(r"PDF,\s+(MB )?2[.,]\d( MB)?", html)


def test_the_editor_is_offered_every_block(officer, body_page):
    html = officer.get(reverse("wagtailadmin_pages:edit", args=[body_page.pk])).text

    for block in BLOCKS.values():
        assert block.definition_prefix in html


def test_the_editors_scripts_are_there():
    context = JSContext()
    context.pack(ContentBlock())

    scripts = re.findall(r'src="/static/([^"?]+)', str(context.media))
    assert any("table" in script for script in scripts)
    assert [script for script in scripts if not finders.find(script)] == []


@pytest.mark.parametrize("path", sorted(PREVIEWS.glob("*.html")), ids=lambda path: path.stem)
def test_a_made_up_sample_keeps_to_the_components_markup(path):
    dress = " ".join(component.read_text() for component in COMPONENTS.glob("*.html"))
    known = {name for names in CLASSES.findall(dress) for name in names.split()}

    used = {name for names in CLASSES.findall(path.read_text()) for name in names.split()}

    assert used <= known
