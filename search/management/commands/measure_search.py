"""The command that tells how well the search finds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

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
            measures = _measured(
                **{name: options[name] for name in ("corpus", "queries", "qrels", "engine")}
            )
        except (OSError, UnreadableError, ValueError) as wrong:
            raise CommandError(str(wrong)) from wrong
        figures = measures.as_dict()
        if options["json"]:
            self.stdout.write(json.dumps({"engine": options["engine"], **figures}))
            return
        for name, value in figures.items():
            self.stdout.write(f"{name:<16} {value:>10}")


def _measured(corpus: Path, queries: Path, qrels: Path, engine: str) -> Measures:
    passages = read_corpus(corpus / "corpus.jsonl" if corpus.is_dir() else corpus)
    questions, judgements = read_questions(queries), read_judgements(qrels)
    if unknown := judgements.keys() - questions.keys():
        raise UnreadableError(f"{qrels.name} judges {min(unknown)}, which {queries.name} lacks")
    if not judgements:
        raise UnreadableError(f"{qrels.name} holds no judgement")
    with scratch_institution(passages) as institution, engine_of(engine) as asked:
        return measure(list(ask_all(questions, judgements, institution, asked)))
