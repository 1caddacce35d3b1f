"""What was probably meant by a word that stands in no entry."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from search.analysis import grams, stems_in_any_language
from search.models import TermCount
from search.ranking import AskedWord, Field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from search.ranking import Counts, Question

#: What was probably meant counts nearly as much as if it had been typed; a short word, which has
#: many like it, half as much, so that the words that are known decide.
WEIGHT, SHORT_WEIGHT = 0.9, 0.5
SHORTEST, SHORT = 4, 5
#: From so many letters on, two of them may be wrong.
LONG = 7
#: Where nothing at all that was asked is known, so many may be: something is better than nothing.
DESPERATE = 3
#: How many of the nearest words are compared by how often they occur.
_NEAREST = 20
#: For each of them a part of the vocabulary is read; a question of noise must cost no more.
MOST_CORRECTED = 3


@dataclass(frozen=True, slots=True)
class Correction:
    """A word as it was typed, folded; the one that was searched for instead, and how many entries
    hold that.
    """

    typed: str
    meant: str
    entries: int

    @property
    def weight(self) -> float:
        return WEIGHT if len(self.typed) > SHORT else SHORT_WEIGHT


def corrections_for(question: Question, counts: Counts) -> list[Correction]:
    """The nearest known word for each unknown one; nothing before words were counted."""
    if not counts.entries:
        return []
    unknown = [one.word for one in question.asked if one.weight == 1 and _is_unknown(one, counts)]
    spelt = [word for word in unknown if _is_spelt(word)][:MOST_CORRECTED]
    if not spelt:
        return []
    known = dict(TermCount.objects.words_like(spelt).values_list("term", "entries"))
    is_desperate = len(unknown) == len(question.asked)
    nearest = ((word, _nearest(word, known, is_desperate)) for word in spelt)
    return [Correction(word, meant, known[meant]) for word, meant in nearest if meant]


def corrected(question: Question, corrections: Iterable[Correction]) -> Question:
    """The question with the words that were probably meant."""
    return question.with_words(
        AskedWord(one.meant, one.weight, frozenset([one.typed])) for one in corrections
    )


def counts_with(counts: Counts, corrections: Iterable[Correction]) -> Counts:
    """The counts, and those of the words that were probably meant.

    How often their stems and pieces stand is not read again, which would cost a query: where the
    word stands they stand, too.
    """
    holding: dict[tuple[str, str], int] = {}
    for one in corrections:
        holding |= dict.fromkeys(_terms(one.meant), one.entries)
    holding |= counts.holding
    return replace(counts, holding=holding)


def _terms(word: str) -> Iterator[tuple[str, str]]:
    yield Field.WORDS, word
    for stem in stems_in_any_language(word):
        yield from ((field, stem) for field in (Field.STEMS, Field.LEAD, Field.NAMES))
    yield from ((Field.GRAMS, gram) for gram in grams(word))


def _is_unknown(asked: AskedWord, counts: Counts) -> bool:
    stems = ((Field.STEMS, stem) for stem in stems_in_any_language(asked.word))
    return (Field.WORDS, asked.word) not in counts.holding and not any(
        stem in counts.holding for stem in stems
    )


def _is_spelt(word: str) -> bool:
    """Whether it is a word that one could misspell; numbers and codes are right or wrong."""
    return word.isalpha() and len(word) >= SHORTEST


def _nearest(word: str, known: Mapping[str, int], is_desperate: bool) -> str:
    """The nearest known word; of those as near, the one that most entries hold."""
    allowed = 2 if len(word) >= LONG else 1
    if is_desperate:
        allowed = min(DESPERATE, len(word) // 2)
    found = extract(word, known.keys(), scorer=OSA.distance, score_cutoff=allowed, limit=_NEAREST)
    words = ((distance, -known[term], term) for term, distance, _ in found if term.isalpha())
    return min(words, default=(0, 0, ""))[2]
