"""Production's settings, with one address more: a view that does nothing."""

from __future__ import annotations

from cms.settings.production import *  # noqa: F403

ROOT_URLCONF = "tests.bench.empty"
