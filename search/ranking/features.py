"""How well each candidate fits, field by field."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from search.ranking.closer import MOST_PLACES, CloserLook
from search.ranking.counts import Field
from search.ranking.hints import Hint, answers
from search.ranking.text import Hit, Text
from search.ranking.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from search.ranking.candidate import Candidate
    from search.ranking.closer import Closer
    from search.ranking.counts import Counts
    from search.ranking.question import Question

# BM25's constants: how soon a repeated term stops to count, and how much length must make up for.
K1 = 0.9
B = 0.75
#: How many words of the body stand at its head, where a text says what it is about.
LEAD_WORDS = 5
#: So many words belong together: a sentence.
WINDOW = 15


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
    size: float
    window: float
    place: float


class Comparison:
    """Candidates beside a question.

    Words are looked at once for all candidates: most of them answer to nothing that was asked.
    """

    def __init__(self, candidates: Sequence[Candidate], question: Question, counts: Counts) -> None:
        self._asked = _Asked(question, counts)
        self._texts = [Text.of(candidate) for candidate in candidates]
        self._languages = [candidate.language for candidate in candidates]
        self._hits = {
            language: self._asked.hits_among(self._words_in(language), language)
            for language in set(self._languages)
        }

    def features(self) -> list[Features]:
        """Those of each candidate, in their order."""
        return [self._asked.features(*one) for one in self._compared(range(len(self._texts)))]

    def look_closer(self, numbers: Iterable[int]) -> list[Closer]:
        """What a closer look at some of the candidates tells, in the order of their numbers."""
        look = self._asked.closer_look()
        return [look.at(*one) for one in self._compared(numbers)]

    def _compared(self, numbers: Iterable[int]) -> Iterator[tuple[Text, Mapping[str, Hit]]]:
        return ((self._texts[one], self._hits[self._languages[one]]) for one in numbers)

    def _words_in(self, language: str) -> set[str]:
        pairs = zip(self._texts, self._languages, strict=True)
        return set().union(*(text.words for text, one in pairs if one == language))


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
        self._question = question
        self._hints = question.hints
        self._mean_length = counts.mean_length

    def hits_among(self, words: set[str], language: str) -> dict[str, Hit]:
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
        return {word: Hit(stems.get(word, ""), tuple(grams[word])) for word in {*stems, *grams}}

    def closer_look(self) -> CloserLook:
        return CloserLook(self._question, self._weights[Field.STEMS])

    def features(self, text: Text, hits: Mapping[str, Hit]) -> Features:
        found = [(at, word) for at, word in enumerate(text.words) if word in hits]
        times = _times([word for _, word in found])
        stems, pieces = _asked_stems_and_grams(times, hits)
        words = {word: times[word] for word in self._weights[Field.WORDS] if word in times}
        lead_length = min(len(text.words), text.title_length + LEAD_WORDS)
        places = [(at, stem) for at, word in found if (stem := hits[word].stem)]
        lead = [stem for at, stem in places if at < lead_length]
        names = [stem for word in text.names if word in hits and (stem := hits[word].stem)]
        return Features(
            words=self._bm25(Field.WORDS, words, len(text.words)),
            stems=self._bm25(Field.STEMS, stems, len(text.words)),
            grams=self._bm25(Field.GRAMS, pieces, text.gram_count),
            lead=self._bm25(Field.LEAD, _times(lead), lead_length),
            names=self._bm25(Field.NAMES, _times(names), len(text.names)),
            year=self._answers(Hint.YEAR, text.words),
            number=self._answers(Hint.NUMBER, text.words),
            size=self._answers(Hint.SIZE, text.words),
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
        saturation = K1 * (1 - B + B * length / (self._mean_length.get(name) or length))
        # A list, since this is done some thousand times a question, and a generator takes longer.
        found_times = found.items()
        summed = sum([weights[term] * times / (times + saturation) for term, times in found_times])
        return summed * (K1 + 1)

    def _answers(self, hint: Hint, words: Collection[str]) -> float:
        return float(hint in self._hints and answers(hint, words))


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
