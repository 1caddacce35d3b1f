"""The machine's own Chromium; Playwright's is not downloaded."""

from __future__ import annotations

import shutil
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome")
# It asks nobody outside for anything; without a sandbox it also runs for root, as in CI.
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def chromium() -> dict[str, Any] | None:
    """How Playwright starts the browser, or None where there is none."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return {"executable_path": found, "args": OPTIONS} if found else None
