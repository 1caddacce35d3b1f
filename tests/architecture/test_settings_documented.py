"""docs/settings.md and the settings name the same environment variables."""

from __future__ import annotations

import re

import pytest

from cms.settings.environment import env
from tests.architecture.files import ROOT

SETTINGS = {path.name: path.read_text() for path in (ROOT / "cms" / "settings").glob("*.py")}
TABLE_ROW = re.compile(r"^\| `([A-Z_]+)` \| (.*?) \|", re.MULTILINE)
READ = re.compile(r"""\benv(?:\.\w+)?\(\s*["'](\w+)["']""")


def documented():
    text = (ROOT / "docs" / "settings.md").read_text()
    section = text.split("## Variables")[1].split("\n## ")[0]
    return dict(TABLE_ROW.findall(section))


def test_every_variable_is_documented_and_every_documented_one_exists():
    assert set(documented()) == set(env.scheme)


def test_every_variable_is_read_and_every_one_read_is_declared():
    read = {name for text in SETTINGS.values() for name in READ.findall(text)}
    assert read == set(env.scheme)


def test_the_documented_variables_without_a_default_are_those_that_must_be_set():
    # A preset may have replaced a default, but none ever takes one away.
    declared = (ROOT / "cms" / "settings" / "environment.py").read_text()
    required = set(re.findall(r"^    ([A-Z_]+)=str,$", declared, re.MULTILINE))
    assert {name for name, default in documented().items() if default == "must be set"} == required


@pytest.mark.parametrize("file", sorted(SETTINGS))
def test_settings_read_the_environment_in_one_way_only(file):
    assert not re.search(r"os\.environ|getenv", SETTINGS[file])
