"""The admin's one host, and what a browser may load."""

from __future__ import annotations

import base64
import hashlib

import pytest
from django.http import HttpResponse
from django.urls import path
from django.utils.safestring import mark_safe
from wagtail.models import Site

from cms.core.inline_styles import inline_style

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def show(request):
    return HttpResponse(inline_style(request, mark_safe(":root{--accent:#123456}")))


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


def test_public_pages_run_only_scripts_from_files_of_ours(client):
    response = answer(client, "/habari/", "council.test")
    assert policy(response)["script-src"] == "'self'"
    assert policy(response)["default-src"] == "'none'"


def test_an_inline_style_is_allowed_by_its_digest_alone(client):
    response = answer(client, "/habari/", "council.test")
    css = response.content.decode().removeprefix("<style>").removesuffix("</style>")
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    assert policy(response)["style-src"] == f"'self' 'sha256-{digest}'"


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
