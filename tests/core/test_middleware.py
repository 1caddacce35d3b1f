"""The admin's one host, and what a browser may load."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.urls import path
from wagtail.models import Site

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def show(request):
    return HttpResponse(f"<script nonce='{request.csp_nonce}'></script>")


urlpatterns = [path("admin/", show), path("habari/", show), path("nyaraka/1/x.pdf", show)]


def handler404(request, exception):
    return HttpResponse("not here", status=404)


@pytest.fixture(autouse=True)
def _site(settings):
    settings.ADMIN_HOST = "admin.test"
    Site.objects.update(hostname="council.test")


def answer(client, path, host):
    return client.get(path, headers={"host": host})


def policy(response):
    directives = response["Content-Security-Policy"].split("; ")
    return dict(directive.split(" ", 1) for directive in directives)


@pytest.mark.parametrize(
    ("path", "host", "status"),
    [
        ("/admin/", "admin.test", 200),
        ("/admin/", "admin.test:8000", 200),
        ("/admin/", "council.test", 404),
        ("/habari/", "council.test", 200),
        ("/habari/", "admin.test", 404),
        ("/nyaraka/1/x.pdf", "admin.test", 200),
        ("/nyaraka/1/x.pdf", "council.test", 200),
        ("/admin/", "stranger.test", 400),
        ("/habari/", "stranger.test", 400),
    ],
)
def test_each_host_serves_its_own(client, path, host, status):
    assert answer(client, path, host).status_code == status


def test_public_pages_run_only_scripts_of_ours_that_bear_the_nonce(client):
    response = answer(client, "/habari/", "council.test")
    nonce = response.content.decode().split("'")[1]
    assert policy(response)["script-src"] == f"'self' 'nonce-{nonce}'"
    assert policy(response)["default-src"] == "'none'"


def test_no_policy_names_another_host(client):
    for address, host in (("/habari/", "council.test"), ("/admin/", "admin.test")):
        assert "http" not in answer(client, address, host)["Content-Security-Policy"]


def test_only_the_admin_may_run_inline_scripts(client):
    public, admin = (
        policy(answer(client, address, host))["script-src"]
        for address, host in (("/habari/", "council.test"), ("/admin/", "admin.test"))
    )
    assert "unsafe-inline" not in public
    assert "unsafe-inline" in admin
