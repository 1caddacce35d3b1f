"""Which words of all candidates have to do with a question: looked up once for all of them, since
most words answer to nothing that was asked.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from search.ranking.hints import ANSWERED_BY
from search.ranking.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from search.ranking.hints import Hint
    from search.ranking.question import Question
    from search.ranking.vocabulary import Vocabulary


class Hit(NamedTuple):
    """What of a question one word of a text answers to; the stem is empty if it does not."""

    stem: str
    grams: tuple[str, ...]


class Matches(NamedTuple):
    """The words that answer to a stem or piece; and by hint sets of words, of each of which a text
    must hold one to answer it.
    """

    hits: Mapping[str, Hit]
    answers: Mapping[Hint, Sequence[Set[str]]]


def matches(question: Question, words: Set[str], language: str) -> Matches:
    """What of these words, which all are of one language, has to do with the question."""
    vocabulary = vocabulary_of(words, language)
    answers = {
        hint: [vocabulary.with_figure(figure, words) for figure in ANSWERED_BY[hint]]
        for hint in question.hints
    }
    return Matches(_hits(question, words, vocabulary), answers)


def _hits(question: Question, words: Set[str], vocabulary: Vocabulary) -> dict[str, Hit]:
    """A stem that is asked shares pieces with the words that have it."""
    stems = {word: stem for stem in question.stems for word in vocabulary.with_stem(stem, words)}
    grams: defaultdict[str, list[str]] = defaultdict(list)
    for gram in question.grams:
        for word in vocabulary.with_gram(gram, words):
            grams[word].append(gram)
    return {word: Hit(stems.get(word, ""), tuple(grams[word])) for word in {*stems, *grams}}
