"""`manage.py purge_questions`: forget questions that are old, or that few have asked."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from search.models import AskedQuestion


class Command(BaseCommand):
    help = "Delete from the log of questions what is a year old, and what few have asked."

    def handle(self, *args: Any, **options: Any) -> None:
        count = AskedQuestion.objects.forget(timezone.localdate())
        if options["verbosity"]:
            self.stdout.write(f"Rows of questions deleted: {count}")
