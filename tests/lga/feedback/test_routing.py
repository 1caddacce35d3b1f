"""Each kind goes to its office; the editor lets no private mail box and no doubt through."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from lga.feedback.models import Submission
from lga.models import Role
from tests.factories.pages import starter
from tests.factories.users import make_officer
from tests.public.specimens.feedback import route_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(bonde):
    page = starter(bonde, "feedback")
    page.routes = [route_for(bonde, "corruption", "Mkaguzi wa Ndani")]
    page.save()
    return page


def test_a_kind_with_an_office_of_its_own_goes_there(page, send):
    send(kind="corruption")

    submission = Submission.objects.get()
    assert submission.office == "Mkaguzi wa Ndani"
    assert (submission.due_on - submission.created_at.date()).days in {14, 15}


def test_every_other_kind_goes_to_the_institution(bonde, page, send):
    bonde.site.contactsettings.email = "ded@bonde-dc.go.tz"
    bonde.site.contactsettings.save()

    send(kind="question")

    submission = Submission.objects.get()
    assert submission.office == bonde.name_sw
    assert submission.office_email == "ded@bonde-dc.go.tz"


def test_the_page_tells_who_answers_within_how_many_days(page, visit):
    assert "Mkaguzi wa Ndani" in visit().text


@pytest.fixture
def save(client, bonde, page):
    """Save the page in the editor with these rows."""
    client.force_login(make_officer(bonde, Role.ADMINISTRATOR))

    def _save(*rows, **fields):
        data = {
            "title": page.title,
            "slug": page.slug,
            "summary": "",
            "body": streamfield([]),
            "routes": inline_formset(rows),
            "retention_days": 365,
            "privacy_text": rich_text(""),
            "comments": inline_formset([]),
        }
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        return client.post(url, nested_form_data(data | fields))

    return _save


def row(kind="complaint", email="sheria@bonde-dc.go.tz"):
    return {"kind": kind, "office": "Sheria", "email": email, "response_days": 14}


def test_an_official_address_is_taken(save):
    assert save(row()).status_code == 302


def test_a_private_mail_box_is_refused(save):
    response = save(row(email="ofisi@gmail.com"))

    assert response.status_code == 200
    assert "bonde-dc.go.tz, go.tz" in response.text


def test_two_offices_for_one_kind_are_refused(save):
    response = save(row(), row(email="ded@bonde-dc.go.tz"))

    assert response.status_code == 200
    assert response.context["form"].formsets["routes"].forms[1].errors.keys() == {"kind"}


@pytest.mark.parametrize("days", [29, 1826, -1])
def test_personal_data_is_kept_a_month_at_least_and_five_years_at_most(save, days):
    response = save(row(), retention_days=days)

    assert "retention_days" in response.context["form"].errors
