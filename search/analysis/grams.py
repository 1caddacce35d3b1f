"""Words cut into pieces, by which words are compared that are spelt or inflected differently."""

from __future__ import annotations

from functools import lru_cache

SIZE = 4


@lru_cache(maxsize=100_000)
def grams(word: str) -> frozenset[str]:
    """The pieces of four characters, the edges of the word counting as one.

    >>> sorted(grams("maji"))
    ['^maj', 'aji$', 'maji']
    """
    edged = f"^{word}$"
    return frozenset([edged[at : at + SIZE] for at in range(max(1, len(edged) - SIZE + 1))])
