"""The command that proves that the search engine holds what the table holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from search.engines import current_index
from search.engines.elastic import EngineAway
from search.keeping_up.rebuilding import rebuild_index
from search.keeping_up.sending import keep_up
from search.keeping_up.verifying import Differences, differences

if TYPE_CHECKING:
    from django.core.management.base import CommandParser

    from search.engines.elastic import Index

SHOWN = 20


class Command(BaseCommand):
    help = "Compare the search engine with the table, row for row; ends with 1 if they differ."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--repair", action="store_true", help="If they differ, make the index anew."
        )

    def handle(self, *args: Any, repair: bool, **options: Any) -> None:
        index = current_index()
        if index is None:
            self.stdout.write("SEARCH_URL is empty: the table is the index, nothing to compare.")
            return
        try:
            found = self._compare(index)
            if found and repair:
                rebuild_index(index)
                self.stdout.write("The index was made anew.")
                found = self._compare(index)
        except EngineAway as away:
            raise CommandError(f"The search engine is away: {away}") from away
        if found:
            raise CommandError("The engine differs from the table; --repair makes it anew.")
        self.stdout.write(self.style.SUCCESS("The engine holds what the table holds."))

    def _compare(self, index: Index) -> Differences:
        keep_up(index)
        name = index.serving()
        if name is None:
            raise CommandError("The engine has no index; --repair cannot help, the worker will.")
        found = differences(index, name)
        self.stdout.write(f"Compared {found.compared} rows of {name}.")
        for what in ("missing", "surplus", "different"):
            if keys := getattr(found, what):
                more = " …" if len(keys) > SHOWN else ""
                self.stdout.write(f"{what}: {len(keys)}: {keys[:SHOWN]}{more}")
        return found
