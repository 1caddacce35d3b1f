"""An officer who saves a text copied from another region is told so, and loses nothing."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from lga.models import Role
from tests.factories.pages import make_news
from tests.factories.users import make_officer


@pytest.fixture
def save(client, region, bonde):
    client.force_login(make_officer(bonde, Role.EDITOR))
    page = make_news(bonde)

    def send(sentence):
        answers = nested_form_data(
            {
                "title": page.title,
                "slug": page.slug,
                "published_on": "2026-11-01",
                "summary": "",
                "body": streamfield([("rich_text", rich_text(f"<p>{sentence}</p>"))]),
                "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
            }
        )
        response = client.post(
            reverse("wagtailadmin_pages:edit", args=[page.pk]), answers, follow=True
        )
        page.refresh_from_db()
        return response.content.decode(), page.get_latest_revision_as_object().body_text()

    return send


def test_other_region_is_pointed_out_with_its_sentence(save):
    shown, saved = save("Halmashauri zilizoko mkoani Mara.")

    # The form quotes nothing: this is the warning, in whatever language the officer reads.
    assert "“Halmashauri zilizoko mkoani Mara.”" in shown
    assert "mkoani Mara" in saved


def test_ordinary_text_passes_without_a_word(save):
    shown, saved = save("Barabara imefunguliwa.")

    assert "“" not in shown
    assert "Barabara imefunguliwa." in saved
