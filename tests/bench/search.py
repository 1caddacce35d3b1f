"""How long a question takes in a large table: `make bench-search`.

Entries are made from the passages of a corpus, each from two halves, so that words are as rare and
as common as in real texts. Each question goes through the engine alone, through the ranker alone
and through the whole answer, and is offered suggestions after a few letters, on the database that
`DATABASE_URL` names, or on a new SQLite file, and the engine that is named; all of it is rolled
back.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import django
from django.core.management import call_command

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeVar

    from search.measuring.questions import Passage
    from search.suggestions.typed import Typed

    Asked = TypeVar("Asked")

SEED = 20261128
WARM_UP = 20
#: So many words of the text are its title.
TITLE = 5
#: After so many letters suggestions are asked for: a word and the beginning of another.
TYPED = 8


def made_passages(corpus: Sequence[Passage], number: int) -> Iterator[Passage]:
    """So many passages, each the first half of one and the second half of another."""
    from search.measuring.questions import Passage

    chance = random.Random(SEED)  # noqa: S311
    for key in range(number):
        first, second = chance.choice(corpus).text.split(), chance.choice(corpus).text.split()
        text = " ".join(first[: len(first) // 2] + second[len(second) // 2 :])
        yield Passage(f"made-{key}", text, " ".join(first[:TITLE]))


def milliseconds(act: Callable[[Asked], object], all_asked: Sequence[Asked]) -> list[float]:
    for asked in all_asked[:WARM_UP]:
        act(asked)
    times = []
    for asked in all_asked:
        began = time.perf_counter()
        act(asked)
        times.append((time.perf_counter() - began) * 1000)
    return times


def titles_for(typed: Typed) -> list[str]:
    """The titles that are offered to somebody who has typed this."""
    from search.engines import DatabaseEngine

    words = (typed.words, typed.beginning)
    return DatabaseEngine().titles(*words, institution_id=None, language="sw")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def row(what: str, times: Sequence[float]) -> str:
    cut = statistics.quantiles(times, n=20)
    return f"{what:24}{cut[9]:10.1f}{cut[18]:10.1f}{max(times):10.1f}"


def measure(corpus: Path, questions: Path, number: int, asked: int, name: str) -> None:
    """Fill the table, ask the engine, and print one line for each way of asking."""
    from django.db import connection

    from search.answer import answer, candidates, find, understood
    from search.measuring.asking import engine_of
    from search.measuring.questions import read_corpus, read_questions
    from search.measuring.scratch import scratch_institution
    from search.query import Query
    from search.ranking import rank
    from search.suggestions.typed import Typed

    passages = made_passages(read_corpus(corpus), number)
    texts = list(read_questions(questions).values())[:asked]
    began = time.perf_counter()
    with scratch_institution(passages), engine_of(name) as engine:
        speed = number / (time.perf_counter() - began)
        say(f"{name}, {connection.vendor}: {number} entries, {speed:.0f} a second with counts")
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE search_entry")
        say(f"{'milliseconds':24}{'p50':>10}{'p95':>10}{'most':>10}")
        plain = [Query(text=text) for text in texts]
        ready = [understood(query) for query in plain]
        say(row("engine", milliseconds(lambda query: find(query, engine), ready)))
        found = [(candidates(find(one, engine).entry_ids), one) for one in ready]
        say(
            row(
                "re-ranking",
                milliseconds(lambda it: rank(it[0], it[1].question, it[1].counts), found),
            )
        )
        say(row("whole answer", milliseconds(lambda query: answer(query, engine), plain)))
        typed = [one for text in texts if (one := Typed.read(text[:TYPED]))]
        say(row("suggestions", milliseconds(titles_for, typed)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--queries", type=Path, required=True)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--asked", type=int, default=300)
    parser.add_argument("--engine", default="database", help="or elastic, at SEARCH_URL")
    arguments = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.test")
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/bench.sqlite3")
        django.setup()
        call_command("migrate", verbosity=0)
        named = ("corpus", "queries", "entries", "asked", "engine")
        measure(*(getattr(arguments, name) for name in named))


if __name__ == "__main__":
    main()
