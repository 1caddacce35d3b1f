"""A light stemmer for Swahili: what is in front of a noun or a verb is taken off, no more.

Ready-made lemmatisers turn *zabuni* into *buni*. This one takes off one noun-class prefix, or a
verb's subject, tense and relative with its final vowel, and only where enough is left to tell
words apart. On our benchmark most of what a stemmer can gain is in the noun-class prefix with four
letters left; object prefixes, verb extensions and *hu-* gain nothing.
"""

from __future__ import annotations

import re

#: A word of fewer letters says all by itself: *maji*, *mtu*, *jina*.
SHORTEST = 5
#: What is left of a noun must have as many.
NOUN_LEFT = 4

# Closed syllables, q, x and a c without h are not Swahili: such a word is a name or English.
_SWAHILI = re.compile(
    r"(?:[bdfghjklmnprstvwyz]|ch)*(?:[aeiou](?:[bdfghjklmnprstvwyz]|ch)*)*[aeiou]"
)

# *M-* and *mu-* begin so many nouns (mkataba, mjadala, mtaala) that few tenses go with them, and
# *uka-* and *kika-* are nouns more often than tales. *Tanz-* and *tawal-* are no future.
_TENSE = "ngali|nge|na|li|me|ku|ta(?!nz|wal)"
_POSITIVE = (
    rf"(?:ni|tu|wa|a|i|li|ya|vi|zi|pa)(?:{_TENSE}|ka)|(?:u|ki)(?:{_TENSE})"
    "|mu?(?:ngali|nge|na|li|me|ku)|ku(?:na|me|nge)"
)
_NEGATIVE = "(?:hatu|ham|hawa|hai|hazi|haki|havi|hali|haya|hau|hapa|ha|si)(?:ku|ja|ta|nge|ngali)"
_RELATIVE = "ye|cho|vyo|lo|yo|zo|po|ko|mo|o"
_VERB = re.compile(rf"(?:{_POSITIVE}|{_NEGATIVE})(?:{_RELATIVE})?(?P<root>[a-z]{{3,}})a")
_INFINITIVE = re.compile(r"ku(?P<root>[a-z]{2,})a")

# The longer first. *Mwa-* goes with *wa-* (mwanafunzi, wanafunzi), *ki-* with *vi-*.
_CLASS = "wawa|mwa|mw|wa|w(?=[ei])|mi|my|ma|ki|vi|ch|vy|ku|kw|ny|mu|m|u"
_NOUN = re.compile(rf"(?:{_CLASS})(?P<root>[a-z]+)")

# Plurals that change more than their beginning, and what they are plurals of.
_SINGULARS = {
    "macho": "jicho",
    "meno": "jino",
    "mambo": "jambo",
    "mengine": "ingine",
    "vyombo": "chombo",
    "vyuo": "chuo",
    "vyama": "chama",
    "vyeti": "cheti",
    "vyoo": "choo",
    "nyuso": "uso",
    "nyaraka": "waraka",
    "nyimbo": "wimbo",
}


def stem_swahili(word: str) -> str:
    """The stem of a folded word; names that do not look Swahili, and short words, stay.

    >>> stem_swahili("miradi") == stem_swahili("mradi")
    True
    >>> stem_swahili("yanayofanyika"), stem_swahili("zabuni")
    ('fanyik', 'zabuni')
    """
    word = _SINGULARS.get(word, word)
    if len(word) < SHORTEST or not _SWAHILI.fullmatch(word):
        return word
    verb = _VERB.fullmatch(word) or _INFINITIVE.fullmatch(word)
    if verb:
        return verb["root"]
    noun = _NOUN.fullmatch(word)
    if noun and len(noun["root"]) >= NOUN_LEFT:
        return noun["root"]
    return word
