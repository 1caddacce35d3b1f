"""Other words for the same: of both languages, with their abbreviations."""

from __future__ import annotations

from search.synonyms.expansion import Groups, expanded, read_groups
from search.synonyms.known import known_groups

__all__ = ["Groups", "expanded", "known_groups", "read_groups"]
