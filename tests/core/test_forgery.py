"""What cannot be told from a forged form is not acted upon, and only a form comes back."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client

from tests.factories.pages import starter

pytestmark = pytest.mark.django_db

TYPED = {"q": "kilichoandikwa"}


@pytest.fixture
def strict() -> Client:
    return Client(enforce_csrf_checks=True)


def test_a_page_without_a_form_is_not_shown_in_its_place(strict, bonde):
    path = starter(bonde, "about").relative_url(bonde.site)

    response = strict.post(path, TYPED, headers={"host": bonde.site.hostname})

    assert response.status_code == 403
    assert "Ruhusu vidakuzi kwa tovuti hii" in response.text


def test_an_address_that_does_not_exist_stays_so(strict, bonde):
    response = strict.post("/haipo/", TYPED, headers={"host": bonde.site.hostname})

    assert response.status_code in (403, 404)


def test_the_admin_shows_nothing_of_what_was_sent(strict):
    typed = {"username": "kilichoandikwa", "password": "x"}
    response = strict.post("/admin/login/", typed, headers={"host": settings.ADMIN_HOST})

    assert response.status_code == 403
    assert "kilichoandikwa" not in response.text
