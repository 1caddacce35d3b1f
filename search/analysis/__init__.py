"""From text to the words that every engine indexes and is asked for: pure Python, no Django."""

from __future__ import annotations

from search.analysis.folding import fold
from search.analysis.grams import grams
from search.analysis.stems import STEM_MARK, marked, stem, stems_in_any_language
from search.analysis.stop_words import STOP_WORDS, without_stop_words
from search.analysis.terms import Terms, terms
from search.analysis.tokens import Token, stretches, tokens, words

__all__ = [
    "STEM_MARK",
    "STOP_WORDS",
    "Terms",
    "Token",
    "fold",
    "grams",
    "marked",
    "stem",
    "stems_in_any_language",
    "stretches",
    "terms",
    "tokens",
    "without_stop_words",
    "words",
]
