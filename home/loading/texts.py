"""The texts of a region's folder: front matter in YAML above a body in Markdown."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import yaml

from home.loading.faults import Fault

if TYPE_CHECKING:
    from pathlib import Path

_FRONT_MATTER = re.compile(r"---\n(?P<about>.*?)^---\n?(?P<body>.*)", re.DOTALL | re.MULTILINE)
_NAME = re.compile(r"(?P<slug>[a-z0-9-]+)\.(?P<language>[a-z]{2})\.md")

#: What the front matter may say. A misspelt name would otherwise be lost without a word.
KNOWN = {
    "title", "summary", "sample", "published_on", "image", "image_alt", "deadline", "reference",
    "issuing_office", "audience", "nest_number", "category", "method", "procuring_entity",
    "closing_at", "estimated_value", "nest_url", "outcome", "outcome_note", "kind",
    "financial_year", "documents",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One page in one language. ``body_line`` is the line on which the body begins."""

    file: str
    institution: str
    section: str
    slug: str
    language: str
    about: dict[str, Any]
    body: str
    body_line: int

    @property
    def key(self) -> tuple[str, str, str]:
        return self.institution, self.section, self.slug

    @property
    def title(self) -> str:
        return str(self.about.get("title") or "")

    def line_of(self, name: str) -> int:
        """The line of a name in the front matter, as far as one can tell: the first otherwise."""
        return int(self.about.get("__lines__", {}).get(name, 1))

    def text(self, name: str) -> str:
        return str(self.about.get(name) or "")

    def day(self, name: str) -> datetime.date | None:
        """A date. Raises ValueError with what to do."""
        value = self.about.get(name)
        if value is None or type(value) is datetime.date:
            return value
        raise ValueError(f"“{value}” is no date. Write it like 2026-11-24.")

    def moment(self, name: str) -> datetime.datetime | None:
        """A date and time without zone, as local people write it. Raises ValueError."""
        value = self.about.get(name)
        if not value:
            return None
        try:
            return datetime.datetime.fromisoformat(str(value))
        except ValueError:
            raise ValueError(f"“{value}” is no time. Write it like 2026-12-18T10:00.") from None

    def amount(self, name: str) -> Decimal | None:
        value = self.about.get(name)
        try:
            return None if value in {None, ""} else Decimal(str(value))
        except InvalidOperation:
            raise ValueError(f"“{value}” is no amount. Write digits only.") from None


def read_texts(folder: Path) -> tuple[list[Text], list[Fault]]:
    """All texts below ``pages/``, and what is wrong with those that cannot be read."""
    texts: list[Text] = []
    faults: list[Fault] = []
    for path in sorted((folder / "pages").rglob("*")):
        if path.is_file():
            text, fault = _read_text(folder, path)
            texts += [text] if text else []
            faults += [fault] if fault else []
    return texts, faults


def _read_text(folder: Path, path: Path) -> tuple[Text | None, Fault | None]:
    file = path.relative_to(folder).as_posix()
    parts, name = path.relative_to(folder / "pages").parts, _NAME.fullmatch(path.name)
    if name is None or len(parts) != 3:
        return None, Fault(file, 1, "Name it pages/INSTITUTION/SECTION/SLUG.LANGUAGE.md.")
    found = _FRONT_MATTER.fullmatch(path.read_text(encoding="utf-8").replace("\r\n", "\n"))
    if found is None:
        return None, Fault(file, 1, "Begin with a line ---, then title: and others, then ---.")
    about, fault = _read_about(file, found["about"])
    if fault:
        return None, fault
    body_line = found["about"].count("\n") + 3
    lines = _lines(found["about"])
    text = Text(
        file=file,
        institution=parts[0],
        section=parts[1],
        slug=name["slug"],
        language=name["language"],
        about=about | {"__lines__": lines},
        body=found["body"],
        body_line=body_line,
    )
    return text, None


def _read_about(file: str, yaml_text: str) -> tuple[dict[str, Any], Fault | None]:
    try:
        about = yaml.safe_load(yaml_text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        return {}, Fault(file, line, f"This is no YAML: {error.problem}. Put texts in quotes.")
    if not isinstance(about, dict):
        return {}, Fault(file, 2, "Write lines of the form name: value.")
    unknown = sorted(set(about) - KNOWN)
    if unknown:
        line = _lines(yaml_text).get(str(unknown[0]), 1)
        known = ", ".join(sorted(KNOWN))
        return {}, Fault(file, line, f"There is no “{unknown[0]}”. Known are: {known}.")
    return about, None


def _lines(yaml_text: str) -> dict[str, int]:
    names = ((line.partition(":")[0], n) for n, line in enumerate(yaml_text.split("\n"), start=2))
    return {name: number for name, number in names if name.isidentifier()}
