"""A public server: the defaults of `base` are made for it, so nothing is assumed here."""

from __future__ import annotations

from cms.settings.base import *  # noqa: F403
