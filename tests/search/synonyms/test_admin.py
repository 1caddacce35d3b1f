"""Synonyms are the region's to keep: one list for all seven sites."""

from __future__ import annotations

import pytest
from django.urls import reverse

from lga.models import Institution, Role
from search.models import Synonym
from tests.factories.users import make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(bonde):
    """The region's administrator."""
    return make_officer(Institution.objects.get(slug="mkoa"), Role.ADMINISTRATOR)


def test_the_regions_administrator_adds_a_group(client, keeper):
    client.force_login(keeper)

    client.post(reverse("synonyms:add"), {"expressions": "ndizi, banana"})

    assert Synonym.objects.filter(expressions="ndizi, banana").exists()


def test_a_group_of_one_is_refused_and_kept_in_the_form(client, keeper):
    client.force_login(keeper)

    page = client.post(reverse("synonyms:add"), {"expressions": "ndizi"}).content.decode()

    assert 'value="ndizi"' in page
    assert not Synonym.objects.filter(expressions="ndizi").exists()


@pytest.mark.parametrize("name", ["index", "add"])
def test_a_councils_administrator_may_not(client, bonde, name):
    client.force_login(make_officer(bonde, Role.ADMINISTRATOR))

    assert client.get(reverse(f"synonyms:{name}")).status_code == 302


@pytest.mark.parametrize("expressions", ["TEHAMA, ICT", "Ndoa, Marriage"])
def test_usual_words_are_there_from_the_beginning(db, expressions):
    assert Synonym.objects.filter(expressions__startswith=expressions).exists()
