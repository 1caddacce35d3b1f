"""`manage.py send_subscriptions`: the mails to subscribers that are due now."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from publications.subscriptions.announcing import announce_new_pages
from publications.subscriptions.purging import purge
from publications.subscriptions.sending import send_what_is_due


class Command(BaseCommand):
    help = "Send subscribers what is due, and forget what is no longer needed. The worker does so."

    def handle(self, *args: Any, **options: Any) -> None:
        purge()
        announce_new_pages()
        send_what_is_due()
