"""From text to the words that every engine indexes and is asked for: pure Python, no Django."""

from __future__ import annotations

from search.analysis.folding import fold
from search.analysis.stop_words import without_stop_words
from search.analysis.tokens import Token, tokens, words

__all__ = ["Token", "fold", "tokens", "without_stop_words", "words"]
