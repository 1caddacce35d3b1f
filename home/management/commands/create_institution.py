"""Open an institution from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from home.provisioning import NewInstitution, create_institution

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    help = (
        "Make an institution: front pages in every language, site, collection, groups, "
        "permissions, workflow and starter pages. Run twice it changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="short code, such as example-dc")
        parser.add_argument("--kind", required=True, help="region, city, municipal, town, district")
        parser.add_argument("--name-sw", required=True, help="full name in Swahili")
        parser.add_argument("--name-en", required=True, help="full name in English")
        parser.add_argument("--short-name-sw", required=True, help="short name in Swahili")
        parser.add_argument("--short-name-en", required=True, help="short name in English")
        parser.add_argument("--host", required=True, help="host name without http:// and port")
        parser.add_argument("--vote-code", default="", help="budget vote code")
        parser.add_argument("--mail-domain", default="", help="domain of its official mail")
        parser.add_argument("--dry-run", action="store_true", help="check, and write nothing")

    def handle(self, *, dry_run: bool, **options: Any) -> None:
        fields = NewInstitution.__dataclass_fields__
        new = NewInstitution(**{name: options[name] for name in fields})
        try:
            with transaction.atomic():
                made = create_institution(new)
                if dry_run:
                    transaction.set_rollback(True)
        except ValidationError as error:
            raise CommandError(_as_lines(error)) from None
        self.stdout.write(self.style.SUCCESS(_report(new, is_new=made.is_new, dry_run=dry_run)))


def _as_lines(error: ValidationError) -> str:
    return "\n".join(
        f"{field}: {message}"
        for field, messages in error.message_dict.items()
        for message in messages
    )


def _report(new: NewInstitution, *, is_new: bool, dry_run: bool) -> str:
    if not is_new:
        return f"{new.name_en} is already there; nothing was changed."
    if dry_run:
        return f"{new.name_en} could be made at {new.host}; nothing was written."
    return f"{new.name_en} is on line at {new.host}."
