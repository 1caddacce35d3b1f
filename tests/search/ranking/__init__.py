"""The ranker, which is pure: no database is needed."""

from __future__ import annotations
