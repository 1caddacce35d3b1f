"""Reading a corpus, its questions and its judgements; a wrong line is named."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

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


class Benchmark(NamedTuple):
    """Passages, questions by their keys, and the passages that answer each."""

    passages: list[Passage]
    questions: dict[str, str]
    judgements: dict[str, set[str]]

    @property
    def unknown_answers(self) -> set[str]:
        """Answers that the corpus lacks: no fault, since a part of one can be measured, too."""
        known = {passage.docid for passage in self.passages}
        return set().union(*self.judgements.values()) - known


def read_benchmark(corpus: Path, queries: Path, qrels: Path) -> Benchmark:
    """What the three files hold; a folder stands for its `corpus.jsonl`.

    Raises `UnreadableError` for a line, or files that do not belong together, and `OSError`.
    """
    passages = read_corpus(corpus / "corpus.jsonl" if corpus.is_dir() else corpus)
    questions, judgements = read_questions(queries), read_judgements(qrels)
    if unknown := judgements.keys() - questions.keys():
        raise UnreadableError(f"{qrels.name} judges {min(unknown)}, which {queries.name} lacks")
    if not judgements:
        raise UnreadableError(f"{qrels.name} holds no judgement")
    return Benchmark(passages, questions, judgements)


def read_corpus(path: Path) -> list[Passage]:
    """Passages, one JSON object a line: `docid`, `text`, maybe `title` and `language`."""
    passages: dict[str, Passage] = {}
    for where, line in _lines(path):
        passage = _passage(where, line)
        if passage.docid in passages:
            raise UnreadableError(f"{where}: {passage.docid!r} is there twice")
        passages[passage.docid] = passage
    if not passages:
        raise UnreadableError(f"{path.name} holds no passage")
    return list(passages.values())


def read_questions(path: Path) -> dict[str, str]:
    """Questions by their key, `key <tab> question`."""
    questions: dict[str, str] = {}
    for where, (key, question) in _columns(path, "\t", 2):
        if key in questions:
            raise UnreadableError(f"{where}: question {key!r} is there twice")
        questions[key] = question
    return questions


def read_judgements(path: Path) -> dict[str, set[str]]:
    """The passages that answer each question, in TREC's form: `key 0 docid grade`.

    A grade above 0 is an answer.
    """
    answers: dict[str, set[str]] = {}
    for where, (key, _, docid, grade) in _columns(path, None, 4):
        if _grade(where, grade) > 0:
            answers.setdefault(key, set()).add(docid)
    return answers


def _grade(where: str, text: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise UnreadableError(f"{where}: the grade {text!r} is no number") from error


def _passage(where: str, line: str) -> Passage:
    try:
        found = json.loads(line)
        texts = [found["docid"], found["text"], found.get("title"), found.get("language")]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableError(f'{where}: expected {{"docid": …, "text": …}}: {error!r}') from error
    if any(not isinstance(text, str | None) for text in texts) or None in texts[:2]:
        raise UnreadableError(f"{where}: docid, text, title and language are texts")
    docid, text, title, language = texts
    return Passage(docid, text, title or "", language or "sw")


def _columns(path: Path, separator: str | None, number: int) -> Iterator[tuple[str, list[str]]]:
    for where, line in _lines(path):
        columns = line.split(separator)
        if len(columns) != number:
            raise UnreadableError(f"{where}: {len(columns)} columns, expected {number}")
        yield where, columns


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield f"{path.name}, line {number}", line.rstrip("\n")
