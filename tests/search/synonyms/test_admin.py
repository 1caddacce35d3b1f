"""Synonyms are the region's to keep: one list for all seven sites."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation

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


def fault_of(synonym):
    with translation.override("en"):
        with pytest.raises(ValidationError) as raised:
            synonym.full_clean()
        (fault,) = raised.value.message_dict["expressions"]
    return fault


@pytest.mark.parametrize("expressions", ["zumbe,zumbe", "zumbe, Zumbe", "zumbe, diwani, zumbe"])
def test_an_expression_stands_once_in_a_group(db, expressions):
    assert "once" in fault_of(Synonym(expressions=expressions))


@pytest.mark.parametrize("expressions", ["na,ya", "zumbe, na ya"])
def test_an_expression_needs_a_word_that_says_something(db, expressions):
    assert "say nothing" in fault_of(Synonym(expressions=expressions))


@pytest.mark.parametrize("expressions", ["ndizi,banana", "Banana, Ndizi", "matoke, NDIZI"])
def test_a_group_that_is_there_already_is_not_added_again(db, expressions):
    Synonym.objects.create(expressions="ndizi, banana, matoke")

    assert "there already: ndizi, banana, matoke" in fault_of(Synonym(expressions=expressions))


def test_a_group_with_one_expression_more_is_added(db):
    Synonym.objects.create(expressions="ndizi, banana")

    Synonym(expressions="ndizi, banana, matoke").full_clean()


def test_usual_words_can_be_saved_again(db):
    for synonym in Synonym.objects.all():
        synonym.full_clean()


@pytest.mark.parametrize("name", ["index", "add"])
def test_a_councils_administrator_may_not(client, bonde, name):
    client.force_login(make_officer(bonde, Role.ADMINISTRATOR))

    assert client.get(reverse(f"synonyms:{name}")).status_code == 302


@pytest.mark.parametrize("expressions", ["TEHAMA, ICT", "Ndoa, Marriage"])
def test_usual_words_are_there_from_the_beginning(db, expressions):
    assert Synonym.objects.filter(expressions__startswith=expressions).exists()
