"""`manage.py count_bounces`: which subscribers' mails came back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from publications.subscriptions.bounces import count_bounces


class Command(BaseCommand):
    help = "Count returned mails from a Maildir or mbox (BOUNCES_MAILBOX). The worker does so."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("mailbox", nargs="?", default=settings.BOUNCES_MAILBOX)

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["mailbox"]:
            return
        path = Path(options["mailbox"])
        if not path.exists():
            raise CommandError(f"There is no mailbox at {path}.")
        self.stdout.write(f"Returned mails counted: {count_bounces(path)}.")
