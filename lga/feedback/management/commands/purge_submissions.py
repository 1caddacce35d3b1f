"""`manage.py purge_submissions`: the worker does it daily; by hand, for one who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from lga.feedback.models import Submission
from lga.feedback.purging import purge
from lga.feedback.reference import is_reference

if TYPE_CHECKING:
    from django.core.management.base import CommandParser

    from lga.feedback.models.submission import SubmissionQuerySet


class Command(BaseCommand):
    help = "Delete the personal data of submissions whose time is over; their numbers stay."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Only say what would go.")
        parser.add_argument(
            "--reference", help="Purge this one at once, since its author has asked for it."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        chosen = self._chosen(options["reference"])
        count = chosen.count() if options["dry_run"] else purge(chosen)
        verb = "would be purged" if options["dry_run"] else "purged"
        if options["verbosity"]:
            self.stdout.write(f"Submissions {verb}: {count}")

    def _chosen(self, reference: str | None) -> SubmissionQuerySet:
        if not reference:
            return Submission.objects.to_be_purged(timezone.localdate())
        if not is_reference(reference):
            raise CommandError(f"“{reference}” is no reference: a character in it is wrong.")
        found = Submission.objects.filter(reference=reference, purged_at=None)
        if not found.exists():
            raise CommandError(f"There is no {reference}, or it is purged already.")
        return found
