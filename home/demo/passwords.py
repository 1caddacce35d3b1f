"""Secrets of the demo: made at random, kept where only their owner can read."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Without i, l, o, 0 and 1, which look alike in print.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def new_password() -> str:
    """Three groups of five, to be read out and typed: 74 bits."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(5)) for _ in range(3))


def secret_key(path: Path) -> str:
    """The key that signs sessions, kept so that a new start signs nobody out."""
    if not path.exists():
        write_secret(path, secrets.token_urlsafe(50))
    return path.read_text()


def write_secret(path: Path, text: str) -> None:
    # Closed to others before the first word is in it.
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode=0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)


def read_passwords(path: Path) -> dict[str, str]:
    """Passwords by user name; the file's columns are user name, password and role."""
    if not path.exists():
        return {}
    rows = (line.split(maxsplit=2) for line in path.read_text().splitlines())
    return {row[0]: row[1] for row in rows if len(row) == 3}
