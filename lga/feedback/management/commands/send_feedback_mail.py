"""`manage.py send_feedback_mail`: what the worker could not send at once, tried again."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from lga.feedback.postman import deliver_all_due


class Command(BaseCommand):
    help = "Send the mails about submissions that are due; those that fail again wait longer."

    def handle(self, *args: Any, **options: Any) -> None:
        tried = deliver_all_due()
        if options["verbosity"]:
            self.stdout.write(f"Mails tried: {tried}")
