"""Load the addresses of an institution's former site from a CSV file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from home.old_addresses.load import load_old_addresses
from home.old_addresses.row import FaultyTable, read_rows

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    help = (
        "Load redirects from the addresses of an institution's former site. The file has the "
        "columns old_path and target (a page's path, section/slug, or an https address). Every "
        "fault is named by line, and then nothing is loaded."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a CSV file in UTF-8")
        parser.add_argument(
            "--institution", default="", help="the short code, where no column says it"
        )
        parser.add_argument("--dry-run", action="store_true", help="check, and write nothing")

    def handle(self, *, file: Path, institution: str, dry_run: bool, **options: Any) -> None:
        try:
            # The command speaks the language of the command line.
            with override("en"):
                rows = read_rows(file.read_bytes(), institution)
                made = load_old_addresses(rows, dry_run=dry_run)
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from None
        except FaultyTable as faulty:
            lines = "\n".join(f"{file}:{fault}" for fault in faulty.faults)
            count = len(faulty.faults)
            raise CommandError(f"{lines}\nFaults: {count}. Nothing was loaded.") from None
        verb = "Would make" if dry_run else "Made"
        message = f"{verb} {made} of {len(rows)} redirects; the others are there already."
        self.stdout.write(self.style.SUCCESS(message))
