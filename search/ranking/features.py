"""How well each candidate fits, field by field."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from search.analysis import grams, stem
from search.ranking.counts import Field
from search.ranking.hints import Hint, answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from search.ranking.candidate import Candidate
    from search.ranking.counts import Counts
    from search.ranking.question import Question

# BM25's constants: how soon a repeated term stops to count, and how much length must make up for.
K1 = 0.9
B = 0.75
#: How many words of the body stand at its head, where a text says what it is about.
LEAD_WORDS = 5
#: So many words belong together: a sentence.
WINDOW = 15
#: A text that repeats what was asked for says no more by its hundredth time.
MOST_PLACES = 60


class Features(NamedTuple):
    """One figure a field; whether the text holds the sort of answer that is waited for; how much
    of the question one sentence holds; and how early the first of it stands, from 0 to 1.
    """

    words: float
    stems: float
    grams: float
    lead: float
    names: float
    year: float
    number: float
    window: float
    place: float


class _Hits(NamedTuple):
    """What of a question one word of a text answers to; the stem is empty if it does not."""

    stem: str
    grams: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Text:
    """A candidate cut into words."""

    title: list[str]
    body: list[str]
    names: list[str]
    times: Counter[str]

    @classmethod
    def of(cls, candidate: Candidate) -> _Text:
        title, body = candidate.title.split(), candidate.body.split()
        return cls(title, body, candidate.names.split(), Counter(title + body))


def compare(
    candidates: Sequence[Candidate], question: Question, counts: Counts
) -> Iterator[Features]:
    """The features of each candidate, in their order.

    Words are looked at once for all candidates: most of them answer to nothing that was asked.
    """
    texts = [_Text.of(candidate) for candidate in candidates]
    asked = _Asked(question, counts)
    hits = {
        language: asked.hits_among(_words_in(texts, candidates, language), language)
        for language in {candidate.language for candidate in candidates}
    }
    for candidate, text in zip(candidates, texts, strict=True):
        yield asked.features(text, hits[candidate.language], _grams_altogether(candidate, text))


def _words_in(texts: Iterable[_Text], candidates: Iterable[Candidate], language: str) -> set[str]:
    pairs = zip(texts, candidates, strict=True)
    return set().union(*(text.times for text, one in pairs if one.language == language))


class _Asked:
    """A question's terms by field, each with what it weighs."""

    def __init__(self, question: Question, counts: Counts) -> None:
        stems = question.stems
        asked: dict[Field, Mapping[str, float]] = {
            Field.WORDS: {one.word: one.weight for one in question.asked},
            Field.STEMS: stems,
            Field.GRAMS: question.grams,
            Field.LEAD: stems,
            Field.NAMES: stems,
        }
        self._weights = {
            name: {term: weight * counts.rareness(name, term) for term, weight in those.items()}
            for name, those in asked.items()
        }
        self._grams = frozenset(question.grams)
        self._hints = question.hints
        self._mean_length = counts.mean_length

    def hits_among(self, words: Iterable[str], language: str) -> dict[str, _Hits]:
        """The words that answer to anything asked; a stem that is asked shares pieces with it."""
        asked_stems, asked_grams = self._weights[Field.STEMS], self._grams
        found: dict[str, _Hits] = {}
        for word in words:
            stemmed, pieces = _stem_and_grams(word, language)
            is_asked = stemmed in asked_stems
            if is_asked or not asked_grams.isdisjoint(pieces):
                found[word] = _Hits(stemmed if is_asked else "", asked_grams & pieces)
        return found

    def features(self, text: _Text, hits: Mapping[str, _Hits], gram_count: int) -> Features:
        stems, pieces = _asked_stems_and_grams(text, hits)
        asked_words = self._weights[Field.WORDS].keys() & text.times.keys()
        words = {word: text.times[word] for word in asked_words}
        length = len(text.title) + len(text.body)
        lead = text.title + text.body[:LEAD_WORDS]
        places = _places(text.title + text.body, hits)
        return Features(
            words=self._bm25(Field.WORDS, words, length),
            stems=self._bm25(Field.STEMS, stems, length),
            grams=self._bm25(Field.GRAMS, pieces, gram_count),
            lead=self._bm25(Field.LEAD, _asked_stems(lead, hits), len(lead)),
            names=self._bm25(Field.NAMES, _asked_stems(text.names, hits), len(text.names)),
            year=self._answers(Hint.YEAR, text.times),
            number=self._answers(Hint.NUMBER, text.times),
            window=self._window(places),
            place=1 / (1 + places[0][0]) if places else 0.0,
        )

    def _window(self, places: Sequence[tuple[int, str]]) -> float:
        """The most that the different stems within one sentence's length weigh together."""
        weights = self._weights[Field.STEMS]
        most = 0.0
        for number, (start, _) in enumerate(places):
            near = {stem for at, stem in places[number : number + WINDOW] if at < start + WINDOW}
            most = max(most, sum(weights[stem] for stem in near))
        return most

    def _bm25(self, name: Field, found: Mapping[str, int], length: int) -> float:
        if not found:
            return 0.0
        weights = self._weights[name]
        mean = self._mean_length.get(name) or length
        saturation = K1 * (1 - B + B * length / mean)
        return sum(
            weights[term] * times * (K1 + 1) / (times + saturation) for term, times in found.items()
        )

    def _answers(self, hint: Hint, words: Iterable[str]) -> float:
        return float(hint in self._hints and answers(hint, words))


@lru_cache(maxsize=100_000)
def _stem_and_grams(word: str, language: str) -> tuple[str, frozenset[str]]:
    return stem(word, language), grams(word)


def _asked_stems_and_grams(
    text: _Text, hits: Mapping[str, _Hits]
) -> tuple[Counter[str], Counter[str]]:
    """How often each stem and each piece that was asked for stands in a text."""
    stems: Counter[str] = Counter()
    pieces: Counter[str] = Counter()
    for word in text.times.keys() & hits.keys():
        times, hit = text.times[word], hits[word]
        if hit.stem:
            stems[hit.stem] += times
        for gram in hit.grams:
            pieces[gram] += times
    return stems, pieces


def _asked_stems(words: Iterable[str], hits: Mapping[str, _Hits]) -> Counter[str]:
    stems = (hits[word].stem for word in words if word in hits)
    return Counter(stem for stem in stems if stem)


def _places(words: Iterable[str], hits: Mapping[str, _Hits]) -> list[tuple[int, str]]:
    """Where a stem stands that was asked for."""
    return [
        (at, hits[word].stem) for at, word in enumerate(words) if word in hits and hits[word].stem
    ][:MOST_PLACES]


def _grams_altogether(candidate: Candidate, text: _Text) -> int:
    """How many pieces the words of a text are cut into: all letters but one of each word."""
    words = len(text.title) + len(text.body)
    return max(1, len(candidate.title) + len(candidate.body) + 2 - 2 * words)
