"""The one way from a question to its results, for the page, the feeds, the API and measurements."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db.models.functions import Left
from django.utils import timezone

from search.engines import current_engine
from search.models import Entry
from search.ranking import DEPTH, Candidate, Reader, rank
from search.spelling import corrected, corrections_for, counts_with
from search.synonyms import expanded, known_groups
from search.term_counts import counts_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.engines import Engine, Results
    from search.query import Query

#: Of a long text the ranker compares the beginning: some 800 words.
COMPARED_CHARACTERS = 5_000


def answer(query: Query, engine: Engine | None = None) -> Results:
    """What is found, the best first: one page of it, and the counts of the whole.

    An engine finds, the ranker puts its best in order. What stands behind those is in the engine's.
    """
    query = understood(query)
    found = find(query, engine or current_engine())
    return replace(in_order(query, found), question=query.question)


def understood(query: Query) -> Query:
    """The query with all that is to be known of its words: how rare they are, and what else they
    may mean or were meant to be.
    """
    question = expanded(query.question, known_groups())
    counts = counts_for(question)
    corrections = [] if query.is_exact else corrections_for(question, counts)
    if corrections:
        question = corrected(question, corrections)
        counts = counts_with(counts, corrections)
    meant = tuple((one.typed, one.meant) for one in corrections)
    return replace(query, understood=question, counts=counts, corrections=meant)


def find(query: Query, engine: Engine) -> Results:
    """All that is worth ranking, and the page asked for; of a page behind that, this page only."""
    asked = query
    if _is_ranked(query):
        asked = replace(query, page=1, page_size=max(DEPTH, query.page * query.page_size))
    found = engine.search(asked)
    if not found.total and asked.required.beside:
        # Words that never stand together, or not in what the filters leave.
        return engine.search(replace(asked, is_wide=True))
    return found


def in_order(query: Query, found: Results) -> Results:
    """The page asked for, the best first."""
    if not _is_ranked(query):
        return replace(found, corrections=query.corrections if found.total else ())
    page = min(query.page, max(1, -(-found.total // query.page_size)))
    first = (page - 1) * query.page_size
    reader = Reader(timezone.localdate(), query.reader_language)
    compared = candidates(found.entry_ids[:DEPTH])
    ids = rank(compared, query.question, query.counts, reader)
    ids += found.entry_ids[DEPTH:]
    return replace(
        found,
        page=page,
        entry_ids=ids[first : first + query.page_size],
        corrections=_true_of(query.corrections, compared),
    )


def _is_ranked(query: Query) -> bool:
    return not query.sort and (query.page - 1) * query.page_size < DEPTH


def _true_of(
    corrections: Sequence[tuple[str, str]], found: Sequence[Candidate]
) -> Sequence[tuple[str, str]]:
    """Those whose word really stands nowhere: it may have been published since words were counted.

    None where nothing is found, which no correction has helped.
    """
    if not (corrections and found):
        return ()
    present = {word for one in found for word in (*one.title.split(), *one.body.split())}
    return [(typed, meant) for typed, meant in corrections if typed not in present]


def candidates(ids: Sequence[int]) -> list[Candidate]:
    """What the ranker compares of these entries."""
    rows = Entry.objects.filter(pk__in=ids).annotate(
        compared=Left("words_body", COMPARED_CHARACTERS)
    )
    columns = rows.values_list(
        *("pk", "words_title", "compared", "names", "language", "date"),
        *("content_type_id", "object_id", "translation_key"),
    )
    return [
        Candidate(pk, title, body, names, language, date, (kind, key), translation)
        for pk, title, body, names, language, date, kind, key, translation in columns
    ]
