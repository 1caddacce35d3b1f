"""A light stemmer for Swahili: what is in front of a noun or a verb is taken off, no more.

Ready-made lemmatisers turn *zabuni* into *buni*. This one takes off one noun-class prefix, or a
verb's subject, tense, relative and object with its final vowel, and only where enough is left to
tell words apart. A name that begins as a noun does (*Ki-*, *Ma-*) cannot be told from one in small
letters: its stem loses the prefix, and the word beside it says the name whole. On our benchmark
most of what a stemmer can gain is in the noun-class prefix with four letters left; verb extensions
and *hu-* gain nothing.
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
# What follows in brackets are roots that begin so: *linda* is to guard, not to *nda* it. Left out
# are *i-* and *u-*, with which too many roots begin, and *ji-*, which makes another word.
_OBJECT = (
    "m(?=b[aeiou]|[cdfghjklnprstvyz])|mw(?!ag)(?=[aeio])|ni(?!ng)|wa(?!kili|sili|jib|sh|ni|z)"
    "|tu(?!m|n[gzu]|li|p[iw]|k|bu|h)|ku(?!ba|ta|tw|sany|sud|mb|nj|z|w)|li(?!p|ng|nd|m|sh)"
    "|ki(?!mb|ng|r|dh)|vi(?!mb|ring)|zi(?!dish|nd|ng|mik|mish)|ya(?!yu|r)(?=[bcdfghjklmnprstvyz])"
)
# Roots of two letters are few, and with any two a name would pass for a verb: *Italia*.
_ROOT = "[a-z]{3,}|on|to|it|uz|va|za|ka|fa|ju|ib|ti"
# Verbs out of Arabic end in the same vowel in every form: *anakubali, hakubali, akubali*.
_ROOT_IN_I = (
    "(?:kubal|shirik|fikir|badil|rud|zid|wah|amin|ket|subir|stahil|hitaj|sajil|milik|safir|dhibit)i"
)
_STEM = rf"(?:{_OBJECT})?(?:(?P<root>{_ROOT})a|(?P<root_in_i>{_ROOT_IN_I}))"
# *-je* asks how: *anaitwaje*.
_VERB = re.compile(rf"(?:{_POSITIVE}|{_NEGATIVE})(?:{_RELATIVE})?{_STEM}(?:je)?")
_INFINITIVE = re.compile(rf"ku(?:{_STEM}|(?P<short>[a-z]{{2,}})a)")

# Without a tense there is little to tell a verb from a noun or a name (*mbunge*, *Irene*): it must
# have an extension, or be one of the commonest.
_COMMON = (
    "anz|chagu|chuku|end|fany|fik|fuat|fung|ingi|jeng|let|lim|lip|on|pang|pat|pig|pit|saidi|sem"
    "|shind|som|tafut|tak|to|tumi|tunz|wek|wez|zui"
)
_EXTENDED = "[a-z]{2,}(?:[ie]sh|[ie]z|iw|[hklptz]ew|[ie]k)|[a-z]{3,}(?:an|ush|uk)"
_SUBJUNCTIVE = re.compile(
    rf"(?:ni|tu|wa|a|u|i|li|ya|ki|vi|zi|pa)(?:si)?(?:{_OBJECT})?"
    rf"(?:(?P<root_in_i>{_ROOT_IN_I})|(?P<root>{_COMMON}|{_EXTENDED})e)"
)
# *Ha-* alone also begins words out of Arabic (*habari, hatari*; the longer ones are told here), and
# *si-* many nouns, so that only the commonest verbs are denied by it.
_NEGATIVE_PRESENT = re.compile(
    r"(?:hatu|hawa|hai(?!d)|hazi|haki|havi|hali|haya|hau|hapa)"
    rf"(?:(?P<root_in_i>{_ROOT_IN_I})|(?P<root>{_ROOT})i)"
    r"|ha(?!dh|dith|dubin|id|laik|l[mt]|msin|rakat|ss|yawan)"
    rf"(?:(?P<his_root_in_i>{_ROOT_IN_I})|(?P<his_root>{_COMMON}|ju|on|[a-z]{{4,}})i)"
    rf"|si(?:(?P<my_root_in_i>{_ROOT_IN_I})|(?P<my_root>{_COMMON}|ju|on)i)"
)

_VERB_FORMS = (_VERB, _INFINITIVE, _NEGATIVE_PRESENT, _SUBJUNCTIVE)

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
    >>> stem_swahili("yanayofanyika"), stem_swahili("lifanyike"), stem_swahili("zabuni")
    ('fanyik', 'fanyik', 'zabuni')
    """
    word = _SINGULARS.get(word, word)
    if len(word) < SHORTEST or not _SWAHILI.fullmatch(word):
        return word
    for form in _VERB_FORMS:
        if verb := form.fullmatch(word):
            return verb[verb.lastgroup or 0]
    noun = _NOUN.fullmatch(word)
    if noun and len(noun["root"]) >= NOUN_LEFT:
        return noun["root"]
    return word
