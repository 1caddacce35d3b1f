"""`manage.py make_renditions`: pictures for pages, for images that are stored already."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from cms.core.models import Image
from cms.core.pictures.make_ready import make_renditions


class Command(BaseCommand):
    help = "Make the renditions that pages show and that are missing, of every image."

    def handle(self, *args: Any, **options: Any) -> None:
        made = 0
        for pk in Image.objects.order_by("-pk").values_list("pk", flat=True):
            made += make_renditions.func(pk)
        self.stdout.write(f"{made} renditions made.")
