"""The region keeps the wards of all councils; councils may look them up and no more."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from lga.models import Role, Ward
from tests.factories.councils import make_ward
from tests.factories.users import make_officer

pytestmark = pytest.mark.django_db


def answers(council, **changed):
    data = {
        "institution": council.pk,
        "name": "Mjimwema",
        "villages": inline_formset([{"name": "Lunyanywi", "kind": "street"}]),
        "facilities": inline_formset([{"name": "Soko kuu", "kind": "market"}]),
    }
    return nested_form_data(data | changed)


def test_the_regions_administrator_adds_a_ward_with_what_lies_in_it(client, region, bonde):
    client.force_login(make_officer(region, Role.ADMINISTRATOR))

    client.post(reverse("wards:add"), answers(bonde))

    ward = Ward.objects.get(institution=bonde)
    assert ward.villages.get().name == "Lunyanywi"
    assert ward.facilities.get().name == "Soko kuu"
    assert ward.pages.count() == 2


def test_a_second_ward_of_the_name_is_refused_in_the_form(client, region, bonde):
    make_ward(bonde, "Mjimwema")
    client.force_login(make_officer(region, Role.ADMINISTRATOR))

    response = client.post(reverse("wards:add"), answers(bonde))

    assert response.status_code == 200
    assert Ward.objects.count() == 1


@pytest.mark.parametrize("role", list(Role))
def test_a_council_may_only_look(client, bonde, role):
    ward = make_ward(bonde)
    client.force_login(make_officer(bonde, role))

    assert client.get(reverse("wards:index")).status_code == 200
    assert client.get(reverse("wards:inspect", args=[ward.pk])).status_code == 200
    for name, args in (("add", []), ("edit", [ward.pk]), ("delete", [ward.pk])):
        response = client.post(reverse(f"wards:{name}", args=args), answers(bonde, name="Mpya"))
        assert response.status_code == 302
    assert [one.name for one in Ward.objects.all()] == ["Mjimwema"]
