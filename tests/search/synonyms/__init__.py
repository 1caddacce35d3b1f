"""Words that mean the same."""

from __future__ import annotations
