"""One spelling for every way of writing a word."""

from __future__ import annotations

import unicodedata

#: Typed, printed, curly, Hawaiian, reversed and prime: people write ng' with whichever is at hand.
APOSTROPHES = "'\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02c8\u2032\u00b4`\uff07"

# Accents, and what is invisible: soft hyphens and joiners that come with text out of a PDF.
_IGNORED_CATEGORIES = frozenset({"Mn", "Mc", "Me", "Cf"})

_WITHOUT_APOSTROPHES = str.maketrans("", "", APOSTROPHES)


def fold(text: str) -> str:
    """The text in small letters, without accents, apostrophes and typographic variants.

    >>> fold("Mang’ombe") == fold("MANG'OMBE") == "mangombe"
    True
    """
    if text.isascii():
        return text.translate(_WITHOUT_APOSTROPHES).lower()
    # A letter may uncover another one: a mathematical capital becomes a capital, then a small
    # letter. So it goes on until nothing changes, which is what makes folding twice harmless.
    while (folded := _fold_once(text)) != text:
        text = folded
    return text


def _fold_once(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(_WITHOUT_APOSTROPHES)).casefold()
    kept = (char for char in decomposed if unicodedata.category(char) not in _IGNORED_CATEGORIES)
    return unicodedata.normalize("NFC", "".join(kept))
