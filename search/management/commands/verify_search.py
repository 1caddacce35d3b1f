"""The command that proves that what can be found is what is published, and repairs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from search.engines import current_index
from search.engines.elastic import EngineAway
from search.keeping_up.rebuilding import rebuild_index
from search.keeping_up.sending import keep_up
from search.keeping_up.verifying import Differences, differences
from search.locks import AnotherIsAtWork
from search.models import Entry
from search.rebuild import needed_changes, rebuild

if TYPE_CHECKING:
    from django.core.management.base import CommandParser

    from search.engines.elastic import Index
    from search.ledger import Changes

SHOWN = 20


class Command(BaseCommand):
    help = (
        "Compare the search table with pages and documents, and the search engine with the table,"
        " row for row; ends with 1 if they differ."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--repair", action="store_true", help="Correct the table; make the index anew."
        )

    def handle(self, *args: Any, repair: bool, **options: Any) -> None:
        index = current_index()
        try:
            is_true = self._verify_table(repair=repair)
            is_equal = index is None or self._verify_engine(index, repair=repair)
        except EngineAway as away:
            raise CommandError(f"The search engine is away: {away}") from away
        except AnotherIsAtWork as at_work:
            raise CommandError("A rebuild is at work; try again when it has ended.") from at_work
        if not is_true or not is_equal:
            raise CommandError("There are differences; --repair corrects them.")
        self.stdout.write(self.style.SUCCESS("What can be found is what is published."))

    def _verify_table(self, *, repair: bool) -> bool:
        changes = self._compare_table()
        if changes and repair:
            done = rebuild()
            self.stdout.write(f"Wrote {done.written} and removed {done.removed} entries.")
            changes = self._compare_table()
        return not changes

    def _compare_table(self) -> Changes:
        changes = needed_changes()
        self.stdout.write(
            f"The table has {Entry.objects.count()} entries, compared with pages and documents:"
            f" {changes.added} missing, {changes.removed} surplus, {changes.changed} different."
        )
        return changes

    def _verify_engine(self, index: Index, *, repair: bool) -> bool:
        found = self._compare_engine(index)
        if found and repair:
            self.stdout.write(f"A new index of {rebuild_index(index)} changes answers.")
            found = self._compare_engine(index)
        return not found

    def _compare_engine(self, index: Index) -> Differences:
        keep_up(index)
        name = index.serving()
        if name is None:
            raise CommandError("The engine has no index yet; the worker makes it.")
        found = differences(index, name)
        self.stdout.write(
            f"The engine, compared with the table in {found.compared} rows of {name}:"
            f" {len(found.missing)} missing, {len(found.surplus)} surplus,"
            f" {len(found.different)} different."
        )
        for what in ("missing", "surplus", "different"):
            if keys := getattr(found, what):
                more = " …" if len(keys) > SHOWN else ""
                self.stdout.write(f"{what}: {keys[:SHOWN]}{more}")
        return found
