"""Rules of the house that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.architecture.files import ROOT, name, product_files

if TYPE_CHECKING:
    from pathlib import Path

# A module is named for what it holds; these hold anything.
BANNED_NAMES = {"utils", "util", "helpers", "common", "services", "misc"}
PROMISED = (
    *("cms", "home", "lga", "publications", "search", "tests", "docs", "docs/decisions", ".ci/run"),
    *("README.md", "LICENSE", "Makefile", "pyproject.toml", "package.json", "package-lock.json"),
    *("manage.py", "requirements.txt", "tests/requirements.txt"),
)
LOCKED = ("requirements.txt", "tests/requirements.txt", "package-lock.json")
INCLUDE = re.compile(r"{%\s*include\s.*?%}", re.DOTALL)

python_files = product_files(".py")
templates = product_files(".html")
components = [path for path in templates if path.parent.name == "components"]


TOP_LEVEL = {
    *("cms", "home", "lga", "publications", "search", "tests", "deploy", "docs", ".ci"),
    *("README.md", "LICENSE", "Makefile", "compose.yaml", "pyproject.toml", "manage.py"),
    *("package.json", "package-lock.json", "requirements.txt"),
    *(".editorconfig", ".gitignore", ".npmrc"),
}


def of(paths: list[Path]):
    return pytest.mark.parametrize("path", paths, ids=[name(path) for path in paths])


def test_there_are_files_to_look_at():
    assert len(python_files) > 50
    assert len(components) > 10


def test_nothing_lies_at_the_top_that_a_run_has_left_there():
    """All that a run makes lies in var/; a path that lost its slash once put mails here."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    command = ["git", "ls-files"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)

    assert {path.partition("/")[0] for path in listed.stdout.splitlines()} <= TOP_LEVEL


@pytest.mark.parametrize("path", PROMISED)
def test_the_top_level_holds_what_the_readme_promises(path):
    assert (ROOT / path).exists()


def test_no_module_is_named_for_nothing():
    assert [name(path) for path in python_files if path.stem in BANNED_NAMES] == []


@of([path for path in python_files if "migrations" not in path.parts])
def test_a_module_says_what_it_is_for(path):
    tree = ast.parse(path.read_text())
    assert not tree.body or ast.get_docstring(tree)


@of(components)
def test_a_component_opens_with_its_contract(path):
    text = path.read_text().lstrip()
    assert text.startswith(("{% comment %}", "{#"))


@of(templates)
def test_an_include_passes_on_only_what_it_names(path):
    calls = INCLUDE.findall(path.read_text())
    assert [call for call in calls if not re.search(r"\bonly\s*%}", call)] == []


def test_every_folder_of_tests_is_a_package():
    folders = {path.parent for path in (ROOT / "tests").rglob("*.py")}
    assert [name(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


@pytest.mark.parametrize("path", LOCKED)
def test_locked_packages_name_no_place_to_fetch_them_from(path):
    text = (ROOT / path).read_text()
    assert not re.search(r"index-url|find-links|\"resolved\"|git\+|\.whl|\.tgz", text)
