"""The editor offers an officer her own wards, and judges a project by what she has typed."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from lga.models import Ward
from publications.models import FormPage, InvestmentPage, ProjectPage
from tests.factories.pages import make_service, make_tender, starter
from tests.factories.users import make_officer


@pytest.fixture
def editor(client, bonde):
    client.force_login(make_officer(bonde))

    def save(model, key, **fields):
        parent = starter(bonde, key)
        name = model._meta.model_name
        url = reverse("wagtailadmin_pages:add", args=("publications", name, parent.pk))
        return client.post(url, {"action-publish": "1", **fields})

    return save


def project(sources=(), progress=(), **fields):
    rows = {
        "sources": inline_formset(list(sources)),
        "progress": inline_formset(list(progress)),
        "documents": inline_formset([]),
        "body": {"count": "0"},
        "comments": inline_formset([]),
    }
    plain = {
        "title": "Zahanati",
        "slug": "zahanati",
        "published_on": "2026-11-01",
        "status": "ongoing",
        "sector": "health",
    }
    return nested_form_data({**rows, **plain, **fields})


def errors_of(response):
    assert response.status_code == 200
    return response.context["form"].errors


def test_project_with_sources_that_add_up_is_published(editor):
    sources = [{"name": "Serikali Kuu", "amount": "700"}, {"name": "Wananchi", "amount": "300"}]

    response = editor(ProjectPage, "projects", **project(sources, budget="1000"))

    assert response.status_code == 302
    assert ProjectPage.objects.get(live=True).sources.count() == 2


def test_rows_as_typed_are_added_up(editor):
    sources = [{"name": "Serikali Kuu", "amount": "700"}, {"name": "Wananchi", "amount": "200"}]

    errors = errors_of(editor(ProjectPage, "projects", **project(sources, budget="1000")))

    assert list(errors) == ["budget"]
    assert "900" in errors["budget"][0]
    assert not ProjectPage.objects.exists()


def test_completed_with_work_left_is_told_at_the_status(editor):
    progress = [{"observed_on": "2026-01-02", "percent": "90", "text": "Paa."}]

    errors = errors_of(editor(ProjectPage, "projects", **project((), progress, status="completed")))

    assert list(errors) == ["status"]


@pytest.mark.parametrize("name", ["ward", "tender"])
def test_what_is_another_councils_is_refused_in_words(editor, mlima, name):
    things = {
        "ward": Ward.objects.create(institution=mlima, name="Mwambani"),
        "tender": make_tender(mlima),
    }

    errors = errors_of(editor(ProjectPage, "projects", **project(**{name: str(things[name].pk)})))

    assert list(errors) == [name]


def test_only_own_wards_are_offered(client, editor, bonde, mlima):
    Ward.objects.create(institution=bonde, name="Kata Yetu")
    Ward.objects.create(institution=mlima, name="Kata Yao")
    url = reverse(
        "wagtailadmin_pages:add",
        args=("publications", "projectpage", starter(bonde, "projects").pk),
    )

    shown = client.get(url).content.decode()

    assert "Kata Yetu" in shown
    assert "Kata Yao" not in shown


def test_a_form_offers_services_of_its_own_council_only(editor, mlima):
    rows = {"documents": inline_formset([]), "body": {"count": "0"}}
    answers = nested_form_data(
        {
            **rows,
            "comments": inline_formset([]),
            "title": "Fomu ya leseni",
            "slug": "fomu-ya-leseni",
            "published_on": "2026-11-01",
            "service": str(make_service(mlima).pk),
        }
    )

    errors = errors_of(editor(FormPage, "publications", **answers))

    assert list(errors) == ["service"]
    assert "taasisi nyingine" in errors["service"][0]


def test_private_mail_is_refused_as_contact(editor):
    fields = project(email="mtu@gmail.com", infrastructure=inline_formset([]), status="open")
    fields["sector"] = "other"

    errors = errors_of(editor(InvestmentPage, "investment", **fields))

    assert list(errors) == ["email"]
