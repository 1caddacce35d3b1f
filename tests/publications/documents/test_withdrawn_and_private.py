"""A withdrawn document gives its reason in its place, and a private one nothing."""

from __future__ import annotations

import pytest
from django.template.loader import render_to_string
from wagtail.models import BaseViewRestriction, CollectionViewRestriction

from tests.factories.documents import make_document, pdf_of
from tests.publications.documents.conftest import replace_file

pytestmark = pytest.mark.django_db


def withdraw(document, reason="Takwimu za ukurasa wa 3 zina makosa."):
    document.is_withdrawn, document.withdrawal_reason = True, reason
    document.save()


def make_private(institution):
    CollectionViewRestriction.objects.create(
        collection=institution.collection, restriction_type=BaseViewRestriction.LOGIN
    )


def test_a_list_says_of_a_withdrawn_document_that_it_is(bonde):
    document = make_document(bonde, pdf_of("siri"))
    withdraw(document)

    html = render_to_string("components/document_link.html", {"document": document})

    assert "umeondolewa" in html


@pytest.mark.parametrize("end", ["", "/toleo/1", "/maandishi/"])
def test_a_withdrawn_document_gives_its_reason_and_no_file(bonde, ask, end):
    document = replace_file(make_document(bonde, pdf_of("siri")), pdf_of("siri"))
    withdraw(document)

    response = ask(f"{document.url}{end}")

    assert response.status_code == 410
    html = response.content.decode()
    assert "Takwimu za ukurasa wa 3 zina makosa." in html
    assert bonde.name_sw in html


def test_the_english_page_of_a_withdrawn_document_is_english(bonde, ask):
    document = make_document(bonde, pdf_of("a"))
    withdraw(document)

    response = ask(f"/en{document.url}")

    assert response.status_code == 410
    assert "This document was withdrawn" in response.content.decode()


@pytest.mark.parametrize("end", ["", "/toleo/1", "/maandishi/"])
def test_a_private_document_stays_private(bonde, ask, end):
    document = make_document(bonde, pdf_of("siri"), title="Siri kubwa")
    make_private(bonde)

    response = ask(f"{document.url}{end}")

    assert response.status_code == 302
    assert "login" in response["Location"]


@pytest.mark.parametrize("pattern", ["/nyaraka/{pk}/x", "/nyaraka/{pk}/x.pdf", "/documents/{pk}/x"])
def test_the_title_of_a_private_document_is_not_told(bonde, ask, pattern):
    document = make_document(bonde, pdf_of("siri"), title="Siri kubwa")
    make_private(bonde)

    assert "siri-kubwa" not in ask(pattern.format(pk=document.pk))["Location"]
