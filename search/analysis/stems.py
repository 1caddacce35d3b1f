"""The stem of a word in the language of its text, kept apart from the words themselves."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import snowballstemmer

from search.analysis.stop_words import STOP_WORDS
from search.analysis.swahili import stem_swahili

if TYPE_CHECKING:
    from collections.abc import Callable

#: Marks a stem among words: *radi*, the stem of *mradi*, is not the word *radi*, thunder.
STEM_MARK = "xs"

_english = snowballstemmer.stemmer("english")


def _stem_english(word: str) -> str:
    stemmed: str = _english.stemWord(word)
    return stemmed


#: Languages without a stemmer are searched by their words alone.
STEMMERS: dict[str, Callable[[str], str]] = {"sw": stem_swahili, "en": _stem_english}


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """The stem of a folded word; numbers, codes and stop words are their own."""
    stemmer = STEMMERS.get(language)
    if stemmer is None or not word.isalpha() or word in STOP_WORDS:
        return word
    return stemmer(word)


def stems_in_any_language(word: str) -> tuple[str, ...]:
    """What a word of a question may be in a text, as nobody says in which language he asks."""
    return tuple(dict.fromkeys(stem(word, language) for language in STEMMERS))


def marked(stemmed: str) -> str:
    return f"{STEM_MARK}{stemmed}"
