"""How well each candidate fits, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from search.ranking.bm25 import BM25
from search.ranking.closer import MOST_PLACES, CloserLook
from search.ranking.counts import Field
from search.ranking.matches import matches
from search.ranking.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from search.ranking.candidate import Candidate
    from search.ranking.closer import Closer
    from search.ranking.counts import Counts
    from search.ranking.matches import Hit, Matches
    from search.ranking.question import Question

#: How many words of the body stand at its head, where a text says what it is about.
LEAD_WORDS = 5
#: So many words belong together: a sentence.
WINDOW = 15


class Features(NamedTuple):
    """One figure a field; how much of the question one sentence holds; how early the first of it
    stands, from 0 to 1; and whether the text holds the sort of answer that is waited for.
    """

    words: float
    stems: float
    grams: float
    lead: float
    names: float
    window: float
    place: float
    year: float = 0.0
    number: float = 0.0
    size: float = 0.0


class Comparison:
    """Candidates beside a question."""

    def __init__(self, candidates: Sequence[Candidate], question: Question, counts: Counts) -> None:
        self._question = question
        self._asked = _Asked(question, counts)
        self._texts = [Text.of(candidate) for candidate in candidates]
        self._languages = [candidate.language for candidate in candidates]
        self._matches = {
            language: matches(question, self._words_in(language), language)
            for language in set(self._languages)
        }

    def features(self) -> list[Features]:
        """Those of each candidate, in their order."""
        compared = zip(self._texts, self._languages, strict=True)
        return [self._asked.features(text, self._matches[language]) for text, language in compared]

    def look_closer(self, numbers: Iterable[int]) -> list[Closer]:
        """What a closer look at some of the candidates tells, in the order of their numbers."""
        look = CloserLook(self._question, self._asked.stems)
        return [
            look.at(self._texts[one], self._matches[self._languages[one]].hits) for one in numbers
        ]

    def _words_in(self, language: str) -> set[str]:
        pairs = zip(self._texts, self._languages, strict=True)
        return set().union(*(text.words for text, one in pairs if one == language))


class _Asked:
    """A question's terms by field, each with what it weighs."""

    def __init__(self, question: Question, counts: Counts) -> None:
        def bm25(field: Field, asked: Mapping[str, float]) -> BM25:
            rare = {term: weight * counts.rareness(field, term) for term, weight in asked.items()}
            return BM25(rare, counts.mean_length.get(field, 0.0))

        self._words = bm25(Field.WORDS, {one.word: one.weight for one in question.asked})
        self._stems = bm25(Field.STEMS, question.stems)
        self._grams = bm25(Field.GRAMS, question.grams)
        self._lead = bm25(Field.LEAD, question.stems)
        self._names = bm25(Field.NAMES, question.stems)

    @property
    def stems(self) -> Mapping[str, float]:
        return self._stems.weights

    def features(self, text: Text, found: Matches) -> Features:
        hits, length = found.hits, len(text.words)
        there = [(at, word) for at, word in enumerate(text.words) if word in hits]
        times = _times([word for _, word in there])
        stems, pieces = _asked_stems_and_grams(times, hits)
        words = {word: times[word] for word in times if word in self._words.weights}
        lead_length = min(length, text.title_length + LEAD_WORDS)
        places = [(at, stem) for at, word in there if (stem := hits[word].stem)]
        lead = [stem for at, stem in places if at < lead_length]
        names = [stem for word in text.names if word in hits and (stem := hits[word].stem)]
        return Features(
            words=self._words.of(words, length),
            stems=self._stems.of(stems, length),
            grams=self._grams.of(pieces, text.gram_count),
            lead=self._lead.of(_times(lead), lead_length),
            names=self._names.of(_times(names), len(text.names)),
            window=self._window(places[:MOST_PLACES]),
            place=1 / (1 + places[0][0]) if places else 0.0,
            **_answered(text, found),
        )

    def _window(self, places: Sequence[tuple[int, str]]) -> float:
        """The most that the different stems within one sentence's length weigh together."""
        weights = self.stems
        if len(places) == 1:
            return weights[places[0][1]]
        most = 0.0
        for number, (start, _) in enumerate(places):
            near = {stem for at, stem in places[number : number + WINDOW] if at < start + WINDOW}
            most = max(most, sum([weights[stem] for stem in near]))
        return most


def _answered(text: Text, found: Matches) -> dict[str, float]:
    """By hint, which each is a feature, too: 1 if the text holds such an answer."""
    return {
        hint: float(not any(one.isdisjoint(text.words) for one in sets))
        for hint, sets in found.answers.items()
    }


def _asked_stems_and_grams(
    times: Mapping[str, int], hits: Mapping[str, Hit]
) -> tuple[dict[str, int], dict[str, int]]:
    """How often each stem and each piece that was asked for stands in a text."""
    stems: dict[str, int] = {}
    pieces: dict[str, int] = {}
    for word, so_often in times.items():
        stem, grams = hits[word]
        if stem:
            stems[stem] = stems.get(stem, 0) + so_often
        for gram in grams:
            pieces[gram] = pieces.get(gram, 0) + so_often
    return stems, pieces


def _times(terms: Iterable[str]) -> dict[str, int]:
    """How often each stands there. For the few that there are, sooner done than by a Counter."""
    times: dict[str, int] = {}
    for term in terms:
        times[term] = times.get(term, 0) + 1
    return times
