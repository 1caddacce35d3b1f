"""The texts of a region's folder: front matter in YAML above a body in Markdown."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from django.utils import timezone

from home.loading.faults import Fault, Place
from home.loading.front_matter import FIRST_LINE, Entry, read_front_matter
from home.loading.tables import day, yes_or_no

if TYPE_CHECKING:
    from pathlib import Path

_FRONT_MATTER = re.compile(r"---\n(?P<about>.*?)^---\n?(?P<body>.*)", re.DOTALL | re.MULTILINE)
_NAME = re.compile(r"(?P<slug>[a-z0-9-]+)\.(?P<language>[a-z]{2})\.md")

#: Where a text lies: pages/INSTITUTION/SECTION/NAME.
DEPTH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One page in one language. ``body_line`` is the line on which the body begins.

    What is read as a date or a number raises ValueError with what to do.
    """

    file: str
    institution: str
    section: str
    slug: str
    language: str
    about: dict[str, Entry]
    body: str
    body_line: int

    @property
    def key(self) -> tuple[str, str, str]:
        return self.institution, self.section, self.slug

    @property
    def place(self) -> Place:
        return Place(self.file, 1)

    def place_of(self, name: str) -> Place:
        """The line of a name in the front matter, or the first if it does not stand there."""
        return Place(self.file, self.about[name].line if name in self.about else 1)

    def place_of_body(self, line: int) -> Place:
        """A line of the body, counted from 0."""
        return Place(self.file, self.body_line + line)

    def text(self, name: str) -> str:
        return ", ".join(self.texts(name))

    def texts(self, name: str) -> list[str]:
        value = self.about[name].value if name in self.about else []
        if isinstance(value, str):
            return [value] if value else []
        return [item for item in value if isinstance(item, str)]

    def rows(self, name: str) -> list[Text]:
        """The rows that stand under a name, each as a text without a body."""
        value = self.about[name].value if name in self.about else []
        rows = [item for item in value if isinstance(item, dict)]
        return [replace(self, about=row, body="") for row in rows]

    @property
    def first_place(self) -> Place:
        """The line on which a row begins."""
        return Place(self.file, min((entry.line for entry in self.about.values()), default=1))

    def flag(self, name: str) -> bool:
        return yes_or_no(self.text(name))

    def day(self, name: str) -> datetime.date | None:
        return day(self.text(name))

    def moment(self, name: str) -> datetime.datetime | None:
        """A date and time, as local people write it."""
        text = self.text(name)
        if not text:
            return None
        try:
            moment = datetime.datetime.fromisoformat(text)
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo or not re.search(r"[T ]\d\d:\d\d", text):
            raise ValueError(f"“{text}” is no local time. Write it like 2026-12-18T10:00.")
        return timezone.make_aware(moment)

    def count(self, name: str) -> int | None:
        """A whole number of things, such as days."""
        text = self.text(name)
        if text and not re.fullmatch(r"[0-9]{1,9}", text):
            raise ValueError(f"“{text}” is no whole number. Write digits only.")
        return int(text) if text else None

    def amount(self, name: str) -> Decimal | None:
        text = self.text(name)
        try:
            amount = Decimal(text) if text else None
        except InvalidOperation:
            amount = Decimal("NaN")
        if amount is not None and not amount.is_finite():
            raise ValueError(f"“{text}” is no amount. Write digits only.")
        return amount


def read_texts(folder: Path) -> tuple[list[Text], list[Fault]]:
    """All texts below ``pages/``, and what is wrong with them.

    A text whose front matter is at fault is among the texts: others point at it.
    """
    texts: list[Text] = []
    faults: list[Fault] = []
    for path in sorted((folder / "pages").rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            text, wrong = _read_text(folder, path)
            texts += [text] if text else []
            faults += wrong
    return texts, faults


def _read_text(folder: Path, path: Path) -> tuple[Text | None, list[Fault]]:
    file = path.relative_to(folder).as_posix()
    parts, name = path.relative_to(folder / "pages").parts, _NAME.fullmatch(path.name)
    if name is None or len(parts) != DEPTH:
        return None, [Fault(file, 1, "Name it pages/INSTITUTION/SECTION/SLUG.LANGUAGE.md.")]
    about, body, faults = _contents(file, path)
    text = Text(
        file=file,
        institution=parts[0],
        section=parts[1],
        slug=name["slug"],
        language=name["language"],
        about=about,
        body=body[0],
        body_line=body[1],
    )
    return text, faults


def _contents(file: str, path: Path) -> tuple[dict[str, Entry], tuple[str, int], list[Fault]]:
    """Front matter, body with the line it begins on, and faults."""
    try:
        whole = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        return {}, ("", 1), [Fault(file, 1, f"This is no UTF-8 ({error}). Save it as such.")]
    found = _FRONT_MATTER.fullmatch(whole)
    if found is None:
        return {}, ("", 1), [Fault(file, 1, "Begin with ---, then title: and others, then ---.")]
    about, faults = read_front_matter(file, found["about"])
    return about, (found["body"], found["about"].count("\n") + FIRST_LINE + 1), faults
