"""The README names the Makefile's verbs, all of them and no others."""

from __future__ import annotations

import re
import subprocess

from tests.architecture.files import ROOT

MAKEFILE = (ROOT / "Makefile").read_text()
VERBS = set(re.findall(r"^([a-z0-9-]+):.*## ", MAKEFILE, re.MULTILINE))
IN_PROSE = re.compile(r"\bmake ([a-z][a-z0-9-]*)\b")


def named_in(text):
    """Verbs in code spans and code blocks; "to make sure" is no verb."""
    code = re.findall(r"```.*?```|`[^`\n]+`", text, re.DOTALL)
    return {verb for span in code for verb in IN_PROSE.findall(span)}


def test_help_explains_every_verb():
    listed = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    explained = dict(re.findall(r"^make (\S+) +(\S.*)$", listed, re.MULTILINE))
    assert set(explained) == VERBS


def test_a_verb_is_never_taken_for_a_file():
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[1].split()
    assert set(phony) >= VERBS


def test_the_readme_names_every_verb_and_no_other():
    assert named_in((ROOT / "README.md").read_text()) == VERBS


def test_the_rest_of_the_documentation_names_no_other():
    for path in (ROOT / "docs").rglob("*.md"):
        assert named_in(path.read_text()) <= VERBS, path


def test_ci_uses_the_verbs_of_the_readme():
    used = set(IN_PROSE.findall((ROOT / ".ci" / "run").read_text()))
    assert used == {"lint", "test", "e2e"}
