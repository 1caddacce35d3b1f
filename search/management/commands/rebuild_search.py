"""The command that corrects the search table."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.locks import AnotherIsAtWork
from search.models import Entry
from search.rebuild import rebuild


class Command(BaseCommand):
    help = (
        "Write every entry of the search anew from pages and documents. Safe while the site works; "
        "needed after a change of the analysis, a restored backup or changes made past Django."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            changes = rebuild()
        except AnotherIsAtWork as at_work:
            raise CommandError("Another process is rebuilding the table already.") from at_work
        self.stdout.write(
            self.style.SUCCESS(
                f"Wrote {changes.written} and removed {changes.removed} entries;"
                f" {Entry.objects.count()} can be found."
            )
        )
