"""Reference numbers that can be read out over a telephone, such as ``MLK-2026-7F3K9QW``.

They tell nothing of the matter: a report of corruption looks like a word of thanks. Nothing can
be opened by one, and who knows one cannot work out another.
"""

from __future__ import annotations

import re
import secrets

PREFIX = "MLK"

#: No character that is taken for another: 0 and O and D, 1 and I and L, 2 and Z, 5 and S, 8 and B,
#: U and V. Their number is a prime, by which the check character finds every single slip.
ALPHABET = "34679ACEFGHJKMNPQRTVWXY"
LENGTH = 6

_FORM = re.compile(rf"{PREFIX}-\d{{4}}-[{ALPHABET}]{{{LENGTH + 1}}}")


def new_reference(year: int) -> str:
    """A number for somebody who writes in this year."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return f"{PREFIX}-{year}-{code}{check_character(code)}"


def check_character(code: str) -> str:
    """The last character: another one after any wrong character, and after any two swapped."""
    weighed = sum(
        weight * ALPHABET.index(character) for weight, character in enumerate(code, start=2)
    )
    return ALPHABET[-weighed % len(ALPHABET)]


def is_reference(text: str) -> bool:
    """Whether a text may be a reference: rightly built, its check character included."""
    if _FORM.fullmatch(text) is None:
        return False
    return check_character(text[-LENGTH - 1 : -1]) == text[-1]
