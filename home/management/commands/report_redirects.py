"""Tell which old addresses lead nowhere now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from home.old_addresses.dead import dead_redirects
from lga.models import Institution

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    help = "List the redirects whose target is unpublished or gone, institution by institution."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--institution", default="", help="only this short code")

    def handle(self, *, institution: str, **options: Any) -> None:
        owner = Institution.objects.filter(slug=institution).first()
        if institution and owner is None:
            raise CommandError(f"There is no institution {institution}. Use its short code.")
        with override("en"):
            dead = list(dead_redirects(owner))
        for one in dead:
            self.stdout.write(f"{one.institution}\t{one.redirect.old_path}\t{one.reason}")
        self.stdout.write(f"Old addresses that lead nowhere: {len(dead)}.")
