"""The command by which the worker lets the search engine follow the table."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from search.engines import current_index
from search.keeping_up.sending import forget_confirmed_removals, keep_up


class Command(BaseCommand):
    help = "Send to the search engine what has changed; the worker does so twice a second."

    def handle(self, *args: Any, **options: Any) -> None:
        index = current_index()
        if index is not None and (sent := keep_up(index)):
            self.stdout.write(f"Sent {sent} changes.")
        forget_confirmed_removals()
