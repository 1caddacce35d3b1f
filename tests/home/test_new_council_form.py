"""A regional administrator opens a council in the admin, without a shell."""

from __future__ import annotations

import pytest
from django.urls import reverse

from lga.models import Institution, Role
from tests.factories.institutions import new_institution
from tests.factories.users import make_officer

pytestmark = pytest.mark.django_db


def answers(**changes: str) -> dict[str, str]:
    new = new_institution(**{"slug": "ziwa-dc"} | changes)
    return {name: getattr(new, name) for name in new.__dataclass_fields__}


@pytest.fixture
def administrator(client, region):
    user = make_officer(region, Role.ADMINISTRATOR)
    client.force_login(user)
    return user


def test_form_makes_the_council_and_its_site_answers(client, administrator):
    response = client.post(reverse("institutions:add"), answers())

    assert response.status_code == 302
    assert client.get("/", headers={"host": "ziwa-dc.test"}).status_code == 200


def test_form_keeps_what_was_typed_and_names_the_fault(client, administrator):
    response = client.post(reverse("institutions:add"), answers(host="not a host"))

    assert list(response.context["form"].errors) == ["host"]
    assert 'value="ziwa-dc"' in response.content.decode()
    assert not Institution.objects.filter(slug="ziwa-dc").exists()


def test_list_names_every_institution(client, administrator):
    assert "mlima-tc.test" in client.get(reverse("institutions:index")).content.decode()


def test_name_can_be_changed_later(client, administrator, mlima):
    url = reverse("institutions:edit", args=[mlima.pk])

    assert client.get(url).status_code == 200
    changed = answers(slug="mlima-tc", host="mlima-tc.test", name_sw="Jina jipya")
    client.post(url, changed)

    mlima.refresh_from_db()
    assert mlima.name_sw == "Jina jipya"


@pytest.mark.parametrize("name", ["institutions:add", "institutions:index"])
def test_council_officers_do_not_get_there(client, name, mlima):
    client.force_login(make_officer(mlima, Role.ADMINISTRATOR))

    assert client.get(reverse(name)).status_code == 302
