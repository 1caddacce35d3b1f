"""The portal answers on the hosts of its sites and on the admin's, and on no other."""

from __future__ import annotations

import pytest

from tests.factories.institutions import make_institution


def test_host_of_a_site_answers(client, bonde):
    assert client.get("/", headers={"host": "bonde-dc.test"}).status_code == 200


def test_port_does_not_matter(client, bonde):
    assert client.get("/", headers={"host": "bonde-dc.test:8000"}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "www.bonde-dc.test", "test"])
def test_unknown_host_is_refused(client, bonde, host):
    assert client.get("/", headers={"host": host}).status_code == 400


def test_new_council_answers_at_once(client, bonde):
    assert client.get("/", headers={"host": "ziwa-dc.test"}).status_code == 400

    make_institution("ziwa-dc")

    assert client.get("/", headers={"host": "ziwa-dc.test"}).status_code == 200


def test_admin_answers_on_its_own_host_only(client, bonde):
    assert client.get("/admin/login/").status_code == 200
    assert client.get("/admin/login/", headers={"host": "bonde-dc.test"}).status_code == 404
