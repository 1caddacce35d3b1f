"""What the documentation names exists: files, links, pictures, decisions."""

from __future__ import annotations

import re

import pytest

from tests.architecture.files import ROOT, name

DECISIONS = ROOT / "docs" / "decisions"
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
ADRS = sorted(path for path in DECISIONS.glob("*.md") if path.name != "README.md")

FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
# A relative path: it has a folder, or the ending of a file. Made files are not in the clone.
PATH = re.compile(r"(?!var/)[\w.-]+(?:(?:/[\w.-]+)+/?|/|\.(?:md|py|toml|json|txt|html|scss))")
# A line of the README's map: a folder ends in a slash and is set in by two spaces a level.
FOLDER = re.compile(r"^( *)([\w.]+/)(?: |$)", re.MULTILINE)


def of(paths):
    return pytest.mark.parametrize("path", paths, ids=[name(path) for path in paths])


def prose(path) -> str:
    return FENCE.sub("", path.read_text(encoding="utf-8"))


def files_named_in(text) -> set[str]:
    return {span for span in CODE.findall(text) if PATH.fullmatch(span)}


def anchors_of(path) -> set[str]:
    """What a heading is called in an address, as forges make it."""
    headings = HEADING.findall(prose(path).lower())
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in headings}


def folders_drawn_in(text) -> list[str]:
    """The paths of a map, in which a folder stands below the one it is in."""
    drawn: list[str] = []
    above: list[str] = []
    for indent, folder in FOLDER.findall(text):
        above = [*above[: len(indent) // 2], folder]
        drawn.append("".join(above))
    return drawn


def is_broken(path, target) -> bool:
    file, _, anchor = target.partition("#")
    linked = path.parent / file if file else path
    return not linked.exists() or bool(anchor and anchor not in anchors_of(linked))


@of(DOCUMENTS)
def test_every_file_that_is_named_exists(path):
    missing = {file for file in files_named_in(prose(path)) if not (ROOT / file).exists()}

    assert missing == set()


def test_a_path_is_told_from_other_words_in_code():
    text = "`cms/urls.py` `docs/` `.ci/run` `manage.py` `var/x` `/readyz` `cms.core` `a b/c` `ok`"

    assert files_named_in(text) == {"cms/urls.py", "docs/", ".ci/run", "manage.py"}


def test_every_folder_on_the_map_exists():
    folders = folders_drawn_in((ROOT / "README.md").read_text(encoding="utf-8"))

    assert len(folders) > 10
    assert [folder for folder in folders if not (ROOT / folder).is_dir()] == []


@of(DOCUMENTS)
def test_every_internal_link_leads_somewhere(path):
    targets = [link for link in LINK.findall(prose(path)) if not re.match(r"\w+:", link)]

    assert [target for target in targets if is_broken(path, target)] == []


def test_decisions_are_numbered_without_gaps():
    numbers = [path.name.split("-")[0] for path in ADRS]

    assert numbers == [f"{number:04}" for number in range(1, len(ADRS) + 1)]


@of(ADRS)
def test_a_decision_says_why_what_and_what_follows(path):
    title, *parts = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)

    assert title.startswith(f"# {int(path.name[:4])}. ")
    assert [part.split("\n")[0] for part in parts] == ["Context", "Decision", "Consequences"]
    assert all(len(part.split()) > 5 for part in parts)


def test_the_list_of_decisions_has_all_of_them_in_order():
    listed = LINK.findall((DECISIONS / "README.md").read_text(encoding="utf-8"))

    assert listed == [path.name for path in ADRS]


@of(DOCUMENTS)
def test_no_document_names_a_place_on_somebodys_machine(path):
    text = path.read_text(encoding="utf-8")

    assert re.findall(r"(?<![\w.])/(?:home|root|work|tmp|Users)/\w+", text) == []
