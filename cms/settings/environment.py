"""The environment variables of the portal: their types, their defaults, nothing else.

A variable without a default must be set. `docs/settings.md` explains each; a test compares.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from environ import Env

BASE_DIR = Path(__file__).resolve().parents[2]
VAR_DIR = BASE_DIR / "var"

env = Env(
    ADMIN_HOST=str,
    BOUNCES_MAILBOX=(str, ""),
    CACHE_URL=(str, f"filecache://{VAR_DIR / 'cache'}"),
    DATABASE_URL=str,
    DEBUG=(bool, False),
    EMAIL_BOUNCES=(str, ""),
    EMAIL_FROM=(str, ""),
    EMAIL_URL=(str, "smtp://localhost:25"),
    FEEDBACK_PER_HOUR=(int, 5),
    FILES_URL=(str, ""),
    HTTPS=(bool, True),
    LOG_LEVEL=(str, "INFO"),
    MEDIA_ROOT=(str, str(VAR_DIR / "media")),
    OFFICIAL_MAIL_DOMAINS=(list, ["go.tz"]),
    OFFLINE_READING=(bool, True),
    PAGES_KEPT=(int, 500),
    PORT=(int, 443),
    SEARCH_API_PER_MINUTE=(int, 60),
    SEARCH_URL=(str, ""),
    SECRET_KEY=str,
    SERVE_MEDIA=(bool, False),
    SITE_NAME=(str, "Regional portal"),
    STATIC_ROOT=(str, str(VAR_DIR / "static")),
    TRUSTED_PROXIES=(int, 0),
)


def assume(**defaults: Any) -> None:
    """Let a preset replace defaults, before `base` reads them; the environment still wins."""
    for name, default in defaults.items():
        declared = env.scheme[name]
        cast = declared[0] if isinstance(declared, tuple) else declared
        env.scheme[name] = (cast, default)
