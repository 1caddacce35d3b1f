"""The form of a person's page refuses what the dates and the wards of others forbid."""

from __future__ import annotations

import datetime

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from lga.models import PersonPage
from tests.factories.councils import make_committee, make_councillor, make_ward
from tests.factories.pages import starter
from tests.factories.users import make_officer

pytestmark = pytest.mark.django_db


def faults(council, **answers):
    """What an officer is told who writes a page with one office and perhaps one seat."""
    parent = starter(council, "councillors")
    page = PersonPage(locale=parent.locale)
    offices = [{"post": "other", "title": "Mkuu", "started_on": "", "ended_on": ""}]
    offices[0] |= answers.pop("office", {})
    data = {
        "title": "Neema wa Mfano",
        "slug": "neema",
        "biography": rich_text(""),
        "offices": inline_formset(offices),
        "seats": inline_formset(answers.pop("seats", [])),
        "comments": inline_formset([]),
    }
    form_class = PersonPage.get_edit_handler().get_form_class()
    form = form_class(
        nested_form_data(data | answers),
        instance=page,
        parent_page=parent,
        for_user=make_officer(council),
    )
    if form.is_valid():
        return {}
    rows = [row.errors for name in ("offices", "seats") for row in form.formsets[name].forms]
    return {name: " ".join(texts) for part in (form.errors, *rows) for name, texts in part.items()}


def test_a_councillor_of_the_own_ward_is_accepted(bonde):
    ward = make_ward(bonde)

    assert faults(bonde, office={"post": "councillor", "ward": ward.pk, "title": ""}) == {}


def test_a_ward_of_another_council_is_refused(bonde, mlima):
    ward = make_ward(mlima)

    assert set(faults(bonde, office={"post": "councillor", "ward": ward.pk})) == {"ward"}


def test_a_councillor_of_no_ward_is_refused(bonde):
    assert set(faults(bonde, office={"post": "councillor"})) == {"ward"}


def test_another_office_needs_its_title(bonde):
    assert set(faults(bonde, office={"title": ""})) == {"title"}


def test_a_second_holder_is_told_who_holds_the_office_and_when(bonde):
    ward = make_ward(bonde)
    make_councillor(bonde, ward, "Asha wa Mfano")

    office = {"post": "councillor", "ward": ward.pk, "started_on": "2026-01-01"}
    message = faults(bonde, office=office)["started_on"]

    assert "Asha wa Mfano" in message
    assert "2025" in message


def test_the_day_after_is_free(bonde):
    ward = make_ward(bonde)
    make_councillor(bonde, ward, "Asha wa Mfano", ended_on=datetime.date(2026, 3, 1))

    office = {"post": "councillor", "ward": ward.pk, "started_on": "2026-03-02"}

    assert faults(bonde, office=office) == {}


def test_many_may_have_special_seats(bonde):
    make_councillor(bonde, None, "Asha wa Mfano")

    assert faults(bonde, office={"post": "special_seat", "title": ""}) == {}


def test_a_committee_of_another_council_is_refused(bonde, mlima):
    seat = {"committee": make_committee(mlima).pk, "role": "member"}

    assert set(faults(bonde, seats=[seat])) == {"committee"}


def test_a_private_mail_box_is_refused(bonde):
    assert set(faults(bonde, email="diwani@gmail.com")) == {"email"}


def test_an_office_that_ends_before_it_starts_is_refused(bonde):
    office = {"started_on": "2026-02-01", "ended_on": "2026-01-01"}

    assert set(faults(bonde, office=office)) == {"ended_on"}
