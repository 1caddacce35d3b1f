"""What the tests run on: nothing on disk but the media of a test, every task at once."""

from __future__ import annotations

from cms.settings.environment import VAR_DIR, assume

assume(
    # The test client's own host name: a test of the admin needs to name none, while a test of
    # a public page names the host of its site.
    ADMIN_HOST="testserver",
    CACHE_URL="locmemcache://",
    DATABASE_URL="sqlite://:memory:",
    EMAIL_URL="memorymail://",
    HTTPS=False,
    LOG_LEVEL="WARNING",
    MEDIA_ROOT=str(VAR_DIR / "test" / "media"),
    # What a test has made is taken back afterwards; pages kept of it would not be.
    PAGES_KEPT=0,
    PORT=80,
    SECRET_KEY="test",  # noqa: S106
    SERVE_MEDIA=True,
)

from cms.settings.base import *  # noqa: E402, F403
from cms.settings.base import INSTALLED_APPS, STORAGES  # noqa: E402

# Tells of a query in a loop, where a test asks it to.
INSTALLED_APPS = [*INSTALLED_APPS, "zeal"]

TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
# A thread would write into the database of whichever test runs then: tests write by hand.
SEARCH_LOG_SECONDS = 0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Tests render pages, and a browser loads their styles, without a `collectstatic` before.
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
