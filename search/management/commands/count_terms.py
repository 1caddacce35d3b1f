"""The command that counts how rare each word is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from cms.core.apart import call_apart
from search.locks import AnotherIsAtWork
from search.term_counts import count_terms, is_count_due

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    help = "Count how rare each word is among all entries, by which results are put in order."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--if-due", action="store_true", help="only if a tenth is new or gone")
        parser.add_argument(
            "--apart", action="store_true", help="in a process of its own that gives way to others"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["if_due"] and not is_count_due():
            return
        if options["apart"]:
            call_apart("count_terms")
            return
        try:
            entries = count_terms()
        except AnotherIsAtWork as at_work:
            raise CommandError("Another process counts already: try again later.") from at_work
        if options["verbosity"] > 0:
            self.stdout.write(f"Counted the words of {entries} entries.")
