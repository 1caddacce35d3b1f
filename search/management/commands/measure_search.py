"""The command that tells how well the search finds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from search.engines.elastic import EngineAway
from search.locks import AnotherIsAtWork
from search.measuring.asking import ENGINES, measured
from search.measuring.ending import ended_in_order
from search.measuring.questions import UnreadableError, read_benchmark

if TYPE_CHECKING:
    from argparse import ArgumentParser


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
            benchmark = read_benchmark(options["corpus"], options["queries"], options["qrels"])
            if unknown := benchmark.unknown_answers:
                told = f"{len(unknown)} answers are not in the corpus, such as {min(unknown)}"
                self.stderr.write(self.style.WARNING(told))
            with ended_in_order():
                measures = measured(benchmark, options["engine"])
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
