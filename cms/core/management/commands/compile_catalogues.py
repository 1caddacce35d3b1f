"""`manage.py compile_catalogues`: translations as the portal reads them, without gettext."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Compile the catalogues of the first locale folder into the second, below var/."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        source, target = map(Path, settings.LOCALE_PATHS)
        for catalogue in sorted(source.glob("*/LC_MESSAGES/*.po")):
            compiled = (target / catalogue.relative_to(source)).with_suffix(".mo")
            compiled.parent.mkdir(parents=True, exist_ok=True)
            polib.pofile(str(catalogue)).save_as_mofile(str(compiled))
            self.stdout.write(f"{catalogue.relative_to(source)} compiled")
