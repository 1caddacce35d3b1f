"""A question as the log keeps it: its words, and nothing that leads to a person."""

from __future__ import annotations

import re

from search.analysis import fold
from search.ranking import MAX_CHARACTERS

#: Longer questions are sentences about somebody's own matter, and nobody asks the same again.
MOST_WORDS = 10
MOST_CHARACTERS = 120

# First, while an address or a number still stands together, however it is divided.
_AT = re.compile(r"[(\[{<]\s*at\s*[)\]}>]")
# The word before a sign that stands apart is somebody's name only if a host follows.
_MAIL = re.compile(r"\S+\s*@\s+\S+|\S+\s*@\S+\.\S+|\S*@\S*")
_NUMBER = re.compile(r"[^\W_]*\d(?:[\W_]*\d)*[^\W_]*")
_LONG_NUMBER = 6
#: Up to tens of millions: a longer one may be a telephone number without its zero.
_AMOUNT = re.compile(r"[1-9]\d{0,2},\d{3}|[1-9]\d?,\d{3},\d{3}")
_FINANCIAL_YEAR = re.compile(r"(?<![\w/])(?:19|20)\d\d/\d\d(?:\d\d)?(?![\w/])")
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
    without_mail = _MAIL.sub(" ", _AT.sub("@", fold(text[:MAX_CHARACTERS])))
    bare = _NUMBER.sub(_kept_of_number, without_mail)
    words = [word for word in _WORD.findall(bare) if not _may_be_somebodys(word)]
    return " ".join(words[:MOST_WORDS])[:MOST_CHARACTERS].strip()


def _kept_of_number(found: re.Match[str]) -> str:
    """Digits with anything but letters between them: of long ones the financial years only."""
    rest = _FINANCIAL_YEAR.sub(" ", found[0]).strip(" ,:;")
    if len(_DIGIT.findall(rest)) < _LONG_NUMBER or _AMOUNT.fullmatch(rest):
        return found[0]
    return f" {' '.join(_FINANCIAL_YEAR.findall(found[0]))} "


def _may_be_somebodys(word: str) -> bool:
    return len(_DIGIT.findall(word)) >= _MANY_DIGITS and not _YEARS.fullmatch(word)
