"""What each preset of the settings promises, seen from a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.architecture.files import ROOT

REQUIRED = {
    "SECRET_KEY": "s",
    "ADMIN_HOST": "admin.example.go.tz",
    "DATABASE_URL": "postgres://user:password@host/name",
}
ASK = (
    "import json, sys; from django.conf import settings; "
    "print(json.dumps({name: getattr(settings, name) for name in sys.argv[1:]}, default=str))"
)


def run(preset, *names, **environment):
    return subprocess.run(
        [sys.executable, "-c", ASK, *names],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": f"cms.settings.{preset}",
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )


def settings_of(preset, *names, **environment):
    return json.loads(run(preset, *names, **environment).stdout)


@pytest.mark.parametrize("missing", sorted(REQUIRED))
def test_production_does_not_start_without_what_must_be_set(missing):
    environment = {name: value for name, value in REQUIRED.items() if name != missing}
    answer = run("production", "DEBUG", **environment)
    assert answer.returncode != 0
    assert f"Set the {missing} environment variable" in answer.stderr


def test_production_is_closed_where_the_demo_is_open():
    names = ("DEBUG", "SESSION_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SERVE_MEDIA")
    assert settings_of("production", *names, **REQUIRED) == {
        "DEBUG": False,
        "SESSION_COOKIE_SECURE": True,
        "SECURE_SSL_REDIRECT": True,
        "SERVE_MEDIA": False,
    }


def test_the_environment_wins_over_a_preset():
    assert settings_of("demo", "PUBLIC_PORT", PORT="8123") == {"PUBLIC_PORT": 8123}


@pytest.mark.parametrize(
    ("environment", "url"),
    [
        ({}, "https://admin.example.go.tz"),
        ({"PORT": "8443"}, "https://admin.example.go.tz:8443"),
        ({"HTTPS": "false", "PORT": "80"}, "http://admin.example.go.tz"),
    ],
)
def test_the_admins_address_names_a_port_only_when_it_must(environment, url):
    found = settings_of("production", "WAGTAILADMIN_BASE_URL", **REQUIRED, **environment)
    assert found == {"WAGTAILADMIN_BASE_URL": url}


def test_health_then_the_known_hosts_come_before_everything_else():
    first, second, *_ = settings_of("demo", "MIDDLEWARE")["MIDDLEWARE"]
    assert first == "cms.core.health.middleware.HealthMiddleware"
    assert second == "lga.middleware.KnownHostMiddleware"
