"""How well each candidate fits, field by field."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from search.ranking.counts import Field
from search.ranking.hints import Hint, answers
from search.ranking.vocabulary import vocabulary_of

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


class _Hit(NamedTuple):
    """What of a question one word of a text answers to; the stem is empty if it does not."""

    stem: str
    grams: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """A candidate cut into words, those of the title first."""

    title_length: int
    words: list[str]
    names: list[str]
    letters: int

    @classmethod
    def of(cls, candidate: Candidate) -> _Text:
        title = candidate.title.split()
        words = title + candidate.body.split()
        letters = len(candidate.title) + len(candidate.body) + 2 - len(words)
        return cls(len(title), words, candidate.names.split(), letters)

    @property
    def gram_count(self) -> int:
        """How many pieces its words are cut into: all letters but one of each word."""
        return max(1, self.letters - len(self.words))


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
        yield asked.features(text, hits[candidate.language])


def _words_in(texts: Iterable[_Text], candidates: Iterable[Candidate], language: str) -> set[str]:
    pairs = zip(texts, candidates, strict=True)
    return set().union(*(text.words for text, one in pairs if one.language == language))


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
        self._hints = question.hints
        self._mean_length = counts.mean_length

    def hits_among(self, words: set[str], language: str) -> dict[str, _Hit]:
        """The words that answer to anything asked; a stem that is asked shares pieces with it."""
        vocabulary = vocabulary_of(words, language)
        stems = {
            word: stem
            for stem in self._weights[Field.STEMS]
            for word in vocabulary.with_stem(stem, words)
        }
        grams: defaultdict[str, list[str]] = defaultdict(list)
        for gram in self._weights[Field.GRAMS]:
            for word in vocabulary.with_gram(gram, words):
                grams[word].append(gram)
        return {word: _Hit(stems.get(word, ""), tuple(grams[word])) for word in {*stems, *grams}}

    def features(self, text: _Text, hits: Mapping[str, _Hit]) -> Features:
        found = [(at, word) for at, word in enumerate(text.words) if word in hits]
        times = _times([word for _, word in found])
        stems, pieces = _asked_stems_and_grams(times, hits)
        words = {word: times[word] for word in self._weights[Field.WORDS].keys() & times.keys()}
        lead_length = min(len(text.words), text.title_length + LEAD_WORDS)
        places = [(at, hits[word].stem) for at, word in found if hits[word].stem]
        lead = [stem for at, stem in places if at < lead_length]
        names = [hits[word].stem for word in text.names if word in hits and hits[word].stem]
        return Features(
            words=self._bm25(Field.WORDS, words, len(text.words)),
            stems=self._bm25(Field.STEMS, stems, len(text.words)),
            grams=self._bm25(Field.GRAMS, pieces, text.gram_count),
            lead=self._bm25(Field.LEAD, _times(lead), lead_length),
            names=self._bm25(Field.NAMES, _times(names), len(text.names)),
            year=self._answers(Hint.YEAR, text.words),
            number=self._answers(Hint.NUMBER, text.words),
            window=self._window(places[:MOST_PLACES]),
            place=1 / (1 + places[0][0]) if places else 0.0,
        )

    def _window(self, places: Sequence[tuple[int, str]]) -> float:
        """The most that the different stems within one sentence's length weigh together."""
        weights = self._weights[Field.STEMS]
        if len(places) == 1:
            return weights[places[0][1]]
        most = 0.0
        for number, (start, _) in enumerate(places):
            near = {stem for at, stem in places[number : number + WINDOW] if at < start + WINDOW}
            most = max(most, sum([weights[stem] for stem in near]))
        return most

    def _bm25(self, name: Field, found: Mapping[str, int], length: int) -> float:
        if not found:
            return 0.0
        weights = self._weights[name]
        mean = self._mean_length.get(name) or length
        saturation = K1 * (1 - B + B * length / mean)
        # A list, since this is done some thousand times a question, and a generator takes longer.
        return sum(
            [
                weights[term] * times * (K1 + 1) / (times + saturation)
                for term, times in found.items()
            ]
        )

    def _answers(self, hint: Hint, words: Iterable[str]) -> float:
        return float(hint in self._hints and answers(hint, words))


def _asked_stems_and_grams(
    times: Mapping[str, int], hits: Mapping[str, _Hit]
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
