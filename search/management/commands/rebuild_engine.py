"""The command that makes the search engine's index anew."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.engines import current_index
from search.engines.elastic import EngineAway
from search.keeping_up.rebuilding import rebuild_index
from search.locks import AnotherIsAtWork


class Command(BaseCommand):
    help = (
        "Make a new index of the search engine from the table, while the old one answers; then let"
        " the new one answer and delete the old one. Nothing written meanwhile is lost."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        index = current_index()
        if index is None:
            self.stdout.write("SEARCH_URL is empty: the database searches, nothing to rebuild.")
            return
        try:
            sent = rebuild_index(index)
        except EngineAway as away:
            raise CommandError(f"The search engine is away: {away}") from away
        except AnotherIsAtWork as at_work:
            raise CommandError("Another process is making an index already.") from at_work
        self.stdout.write(self.style.SUCCESS(f"A new index of {sent} changes answers."))
