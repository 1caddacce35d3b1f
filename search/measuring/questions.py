"""Reading a corpus, its questions and its judgements; a wrong line is named."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class UnreadableError(ValueError):
    """A line that is not as its file's form has it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text that may answer."""

    docid: str
    text: str
    title: str = ""
    language: str = "sw"


def read_corpus(path: Path) -> list[Passage]:
    """Passages, one JSON object a line: `docid`, `text`, maybe `title` and `language`."""
    return [_passage(where, line) for where, line in _lines(path)]


def read_questions(path: Path) -> dict[str, str]:
    """Questions by their key, `key <tab> question`."""
    return dict(_columns(path, "\t", 2))


def read_judgements(path: Path) -> dict[str, set[str]]:
    """The passages that answer each question, in TREC's form: `key 0 docid grade`."""
    answers: dict[str, set[str]] = {}
    for key, _, docid, grade in _columns(path, None, 4):
        if grade != "0":
            answers.setdefault(key, set()).add(docid)
    return answers


def _passage(where: str, line: str) -> Passage:
    try:
        found = json.loads(line)
        return Passage(
            found["docid"], found["text"], found.get("title", ""), found.get("language", "sw")
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableError(f'{where}: expected {{"docid": …, "text": …}}: {error!r}') from error


def _columns(path: Path, separator: str | None, number: int) -> Iterator[list[str]]:
    for where, line in _lines(path):
        columns = line.split(separator)
        if len(columns) != number:
            raise UnreadableError(f"{where}: {len(columns)} columns, expected {number}")
        yield columns


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield f"{path.name}, line {number}", line.rstrip("\n")
