"""Is every text of the program in the catalogues, and translated? `check_messages.py`"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

PACKAGES = ("cms", "home", "lga", "publications", "search")
CATALOGUE = Path("cms/locale/sw/LC_MESSAGES/django.po")


def key(entry: polib.POEntry) -> tuple[str, str, str]:
    return entry.msgctxt or "", entry.msgid, entry.msgid_plural


def collected(folder: Path) -> polib.POFile:
    """The catalogue as `make messages` would leave it, made in a copy of the program."""
    ignored = shutil.ignore_patterns("__pycache__", "*.mo", "regions")
    for package in PACKAGES:
        shutil.copytree(package, folder / package, ignore=ignored)
    shutil.copy("manage.py", folder)
    subprocess.run(
        [sys.executable, "manage.py", "makemessages", "--locale=sw", "--no-location", "--no-wrap"],
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return polib.pofile(str(folder / CATALOGUE))


def faults(kept: polib.POFile, fresh: polib.POFile) -> list[str]:
    known = {key(entry): entry for entry in kept if not entry.obsolete}
    wanted = {key(entry) for entry in fresh if not entry.obsolete}
    return [
        *(f"not collected: {text!r}" for _, text, _ in sorted(wanted - known.keys())),
        *(f"used nowhere: {text!r}" for _, text, _ in sorted(known.keys() - wanted)),
        *(f"in doubt (fuzzy): {entry.msgid!r}" for entry in known.values() if entry.fuzzy),
        *(f"not translated: {entry.msgid!r}" for entry in kept.untranslated_entries()),
    ]


def main() -> int:
    if shutil.which("xgettext") is None:
        print("The catalogues were not checked: xgettext is missing (apt-get install gettext).")
        return 1 if os.environ.get("CI") == "true" else 0
    with tempfile.TemporaryDirectory() as folder:
        found = faults(polib.pofile(str(CATALOGUE)), collected(Path(folder)))
    for fault in found:
        print(f"{CATALOGUE}: {fault}", file=sys.stderr)
    if found:
        print("`make messages` collects the texts; then translate.", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
