"""What region.yaml says of the whole folder, held against the portal that is to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from cms.core.languages import base_language
from home.loading.faults import Place
from home.loading.front_matter import read_front_matter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from home.loading.faults import Fault
    from home.loading.folder import Region

FILE = "region.yaml"
KNOWN = {"base_language", "languages", "sample_notice_sw", "sample_notice_en"}


def faults_of_region_facts(region: Region) -> Iterator[Fault]:
    """Languages that this portal does not speak, and names that mean nothing."""
    path = region.folder / FILE
    if not path.is_file():
        yield Place(FILE, 1).fault("The file is missing. Make it, with base_language: and more.")
        return
    entries, faults = read_front_matter(FILE, path.read_text(encoding="utf-8"), first_line=1)
    yield from faults
    for name, entry in entries.items():
        if name not in KNOWN:
            message = f"There is no “{name}”. Known are: {', '.join(sorted(KNOWN))}."
            yield Place(FILE, entry.line).fault(message)
    base = entries.get("base_language")
    if base and base.value != base_language():
        message = f"base_language is {base.value}, but {base_language()} in this portal."
        yield Place(FILE, base.line).fault(f"{message} Use a portal that begins with it.")
    spoken = entries.get("languages")
    for language in spoken.value if spoken else []:
        if language not in dict(settings.LANGUAGES):
            message = f"There is no language “{language}” in this portal. Leave it out."
            yield Place(FILE, spoken.line if spoken else 1).fault(message)
