"""A question as the log keeps it: its words, and nothing that leads to a person."""

from __future__ import annotations

import re

from search.analysis import fold
from search.ranking import MAX_CHARACTERS

#: Longer questions are sentences about somebody's own matter, and nobody asks the same again.
MOST_WORDS = 10
MOST_CHARACTERS = 120

# First, while an address or a number still stands together, however it is divided.
_MAIL = re.compile(r"\S*@\S*")
_NUMBER = re.compile(r"[^\W_]*\d(?:[\s().\-\u2010-\u2015]*\d){5,}[^\W_]*")
_YEARS = re.compile(r"(?:19|20)\d\d(?:/\d\d(?:\d\d)?)?")
_WORD = re.compile(r"[^\W_]+(?:/[^\W_]+)*")
_DIGIT = re.compile(r"\d")
#: A word with so many digits may be the number of a person, a card, a plot or a telephone.
_MANY_DIGITS = 5


def kept_words(text: str) -> str:
    """The words of a question that may be kept, in their order; empty if there are none.

    >>> kept_words("Zabuni za Maji 2025/26, 0712 345 678 juma@example.org")
    'zabuni za maji 2025/26'
    """
    bare = _NUMBER.sub(" ", _MAIL.sub(" ", fold(text[:MAX_CHARACTERS])))
    words = [word for word in _WORD.findall(bare) if not _may_be_somebodys(word)]
    return " ".join(words[:MOST_WORDS])[:MOST_CHARACTERS].strip()


def _may_be_somebodys(word: str) -> bool:
    return len(_DIGIT.findall(word)) >= _MANY_DIGITS and not _YEARS.fullmatch(word)
