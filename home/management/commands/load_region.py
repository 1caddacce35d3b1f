"""Load a whole region from a folder of tables, texts and files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from cms.core.files.away import StoreAway
from home.loading.faults import FaultyRegion
from home.loading.load import load_region

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    help = (
        "Load a region's institutions, wards, people, units, systems, pages, documents and "
        "images. Every fault is named by file and line, and then nothing is loaded. What is "
        "there already is left as it is."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="the region's folder")
        parser.add_argument("--dry-run", action="store_true", help="check, and write nothing")

    def handle(self, *, folder: Path, dry_run: bool, **options: Any) -> None:
        try:
            # The command speaks the language of the command line; pages have their own.
            with override("en"):
                made = load_region(folder, dry_run=dry_run)
        except FaultyRegion as faulty:
            count = len(faulty.faults)
            raise CommandError(f"{faulty}\nFaults: {count}. Nothing was loaded.") from None
        except StoreAway as error:
            message = f"The store of files does not answer ({error}). Nothing was loaded."
            raise CommandError(message) from None
        if not made:
            self.stdout.write("Everything is there already; nothing was changed.")
            return
        verb = "Would make" if dry_run else "Made"
        for name, number in sorted(made.items()):
            self.stdout.write(f"  {name}: {number}")
        self.stdout.write(self.style.SUCCESS(f"{verb} the above from {folder}."))
