"""The fixtures of a portal that keeps its pages."""

from __future__ import annotations

from tests.kept_pages import commit, kept

__all__ = ["commit", "kept"]
