"""All that engines index of a text and the ranker reads of it, from one pass over it."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from search.analysis.stems import marked, stem
from search.analysis.stop_words import STOP_WORDS
from search.analysis.tokens import stretches, words_within


class Terms(NamedTuple):
    """The words of a text in their order, their marked stems, and its capitalised words."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    names: tuple[str, ...]


def terms(text: str, language: str) -> Terms:
    """
    >>> terms("Mradi wa Lupila", "sw")
    Terms(words=('mradi', 'wa', 'lupila'), stems=('xsradi', 'xslupila'), names=('mradi', 'lupila'))
    """
    found = [_terms_of(stretch, language) for stretch in stretches(text)]
    return Terms(
        tuple(chain.from_iterable(one.words for one in found)),
        tuple(chain.from_iterable(one.stems for one in found)),
        tuple(chain.from_iterable(one.names for one in found)),
    )


@lru_cache(maxsize=100_000)
def _terms_of(stretch: str, language: str) -> Terms:
    found = tuple(token.word for token in words_within(stretch))
    said = tuple(word for word in found if word not in STOP_WORDS)
    stems = tuple(marked(stem(word, language)) for word in said)
    return Terms(found, stems, said if stretch[:1].isupper() else ())
