"""The command that tells how well the search finds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from django.core.management.base import BaseCommand, CommandError

from search.engines.elastic import EngineAway
from search.locks import AnotherIsAtWork
from search.measuring.asking import ENGINES, ask_all, engine_of
from search.measuring.measures import measure
from search.measuring.questions import (
    UnreadableError,
    read_corpus,
    read_judgements,
    read_questions,
)
from search.measuring.scratch import scratch_institution

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from search.measuring.measures import Measures
    from search.measuring.questions import Passage


class Read(NamedTuple):
    """What the three files hold."""

    passages: list[Passage]
    questions: dict[str, str]
    judgements: dict[str, set[str]]


class Command(BaseCommand):
    help = (
        "Ask known questions with known answers, and say how well it went. The corpus goes "
        "into an institution that is rolled back: do this where nobody writes meanwhile. Rareness "
        "is counted over all entries, so figures of a database with a site in it are its own."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--corpus", type=Path, required=True, help="JSON lines, or their folder"
        )
        parser.add_argument("--queries", type=Path, required=True, help="key <tab> question")
        parser.add_argument("--qrels", type=Path, required=True, help="key 0 docid grade (TREC)")
        parser.add_argument("--engine", choices=ENGINES, default="database")
        parser.add_argument("--json", action="store_true", help="the figures as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            read = self._read(options["corpus"], options["queries"], options["qrels"])
            measures = _measured(read, options["engine"])
        except (OSError, UnreadableError, ValueError) as wrong:
            raise CommandError(str(wrong)) from wrong
        except EngineAway as away:
            raise CommandError(
                f"The engine does not answer; nothing was measured: {away}"
            ) from away
        except AnotherIsAtWork as busy:
            raise CommandError("Terms are being counted; try again when that is done.") from busy
        figures = measures.as_dict()
        if options["json"]:
            self.stdout.write(json.dumps({"engine": options["engine"], **figures}))
            return
        for name, value in figures.items():
            self.stdout.write(f"{name:<16} {value:>10}")

    def _read(self, corpus: Path, queries: Path, qrels: Path) -> Read:
        passages = read_corpus(corpus / "corpus.jsonl" if corpus.is_dir() else corpus)
        questions, judgements = read_questions(queries), read_judgements(qrels)
        if unknown := judgements.keys() - questions.keys():
            raise UnreadableError(f"{qrels.name} judges {min(unknown)}, which {queries.name} lacks")
        if not judgements:
            raise UnreadableError(f"{qrels.name} holds no judgement")
        known = {passage.docid for passage in passages}
        if missing := set().union(*judgements.values()) - known:
            # No fault: a part of a corpus can be measured, too.
            told = f"{len(missing)} answers of {qrels.name} are not in the corpus: {min(missing)} …"
            self.stderr.write(self.style.WARNING(told))
        return Read(passages, questions, judgements)


def _measured(read: Read, engine: str) -> Measures:
    with scratch_institution(read.passages) as institution, engine_of(engine) as asked:
        return measure(list(ask_all(read.questions, read.judgements, institution, asked)))
