"""What `make demo` runs: SQLite, no services, plain HTTP on this machine's loopback address."""

from __future__ import annotations

from cms.settings.environment import VAR_DIR, assume

DEMO_DIR = VAR_DIR / "demo"

assume(
    ADMIN_HOST="admin.localhost",
    CACHE_URL="locmemcache://",
    DATABASE_URL=f"sqlite:///{DEMO_DIR / 'db.sqlite3'}",
    EMAIL_URL=f"filemail:///{DEMO_DIR / 'mail'}",
    HTTPS=False,
    LOG_LEVEL="ERROR",
    MEDIA_ROOT=str(DEMO_DIR / "media"),
    PORT=8000,
    # `make demo` gives the web server one of its own; this one serves commands typed by hand.
    SECRET_KEY="only-for-commands-on-a-developers-machine",  # noqa: S106
    SERVE_MEDIA=True,
)

from cms.settings.base import *  # noqa: E402, F403
