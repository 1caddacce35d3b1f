"""Counting how rare each term is among all entries, and reading it for one question."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from django.db import transaction

from search.analysis import grams, stem
from search.locks import only_one
from search.models import Entry, TermCount
from search.ranking import LEAD_WORDS, Counts, Field

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from search.ranking import Question

#: The row that tells how many entries were counted; an empty term in a field, how many terms.
_ALL = ""
_BATCH = 5_000
#: A new count is due when so much of the table has come or gone since the last one.
_DRIFT = 0.1
#: So many seconds one count waits for another.
_PATIENCE = 15 * 60


def count_terms() -> int:
    """Count all entries anew; how many there are.

    The old counts stay readable until the new ones are there. Takes some minutes for a million.
    Raises `AnotherIsAtWork` if somebody else counts for a quarter of an hour.
    """
    with only_one("counting-terms", _PATIENCE):
        tally = _Tally()
        lines = Entry.objects.values_list("words_title", "words_body", "names", "language")
        for line in lines.order_by("pk").iterator(chunk_size=_BATCH):
            tally.add(*line)
        with transaction.atomic():
            TermCount.objects.all().delete()
            TermCount.objects.bulk_create(tally.rows(), batch_size=_BATCH)
    return tally.entries


def is_count_due() -> bool:
    """Whether so many entries have come or gone that rareness is no longer what it was."""
    counted = TermCount.objects.filter(field=_ALL).values_list("entries", flat=True).first() or 0
    present = Entry.objects.count()
    return abs(present - counted) > _DRIFT * counted


def counts_for(question: Question) -> Counts:
    """What a question's terms count, in one query."""
    asked: Mapping[str, Collection[str]] = {
        _ALL: [_ALL],
        Field.WORDS: [_ALL, *question.words],
        Field.STEMS: [_ALL, *question.stems],
        Field.GRAMS: [_ALL, *question.grams],
        Field.LEAD: [_ALL, *question.stems],
        Field.NAMES: [_ALL, *question.stems],
    }
    found = TermCount.objects.of(asked).values_list("field", "term", "entries")
    holding = {(field, term): entries for field, term, entries in found}
    entries = holding.get((_ALL, _ALL), 0)
    lengths: dict[str, float] = {
        field: holding.get((field, _ALL), 0) / max(1, entries) for field in Field
    }
    return Counts(entries, holding, lengths)


class _Tally:
    """Adds up entries."""

    def __init__(self) -> None:
        self.entries = 0
        self._holding: dict[Field, Counter[str]] = {field: Counter() for field in Field}
        self._lengths: Counter[Field] = Counter()

    def add(self, title: str, body: str, names: str, language: str) -> None:
        self.entries += 1
        head, rest = title.split(), body.split()
        words = [*head, *rest]
        different = set(words)
        # As the ranker compares them: search/ranking/features.py.
        self._count(Field.WORDS, len(words), different)
        self._count(Field.STEMS, len(words), _stems(different, language))
        self._count(Field.GRAMS, sum(map(len, map(grams, words))), _grams(different))
        lead, named = head + rest[:LEAD_WORDS], names.split()
        self._count(Field.LEAD, len(lead), _stems(lead, language))
        self._count(Field.NAMES, len(named), _stems(named, language))

    def rows(self) -> Iterable[TermCount]:
        yield TermCount(field=_ALL, term=_ALL, entries=self.entries)
        for field, length in self._lengths.items():
            yield TermCount(field=field, term=_ALL, entries=length)
        for field, holding in self._holding.items():
            for term, entries in holding.items():
                yield TermCount(field=field, term=term, entries=entries)

    def _count(self, field: Field, length: int, terms: Iterable[str]) -> None:
        """A text of this length in which each of these stands, whether once or often."""
        self._lengths[field] += length
        self._holding[field].update(terms)


def _stems(words: Iterable[str], language: str) -> set[str]:
    return {stem(word, language) for word in words}


def _grams(words: Iterable[str]) -> set[str]:
    return set().union(*map(grams, words))
