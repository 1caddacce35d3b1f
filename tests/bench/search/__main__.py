"""Each engine with each number of entries, in one table: `make bench-search`.

Entries are made from the passages of a corpus, each from two halves, so that words are as rare and
as common as in real texts. Each question goes through the engine alone and through the whole
answer, and is offered suggestions after a few letters; all as the search page asks. SQLite,
PostgreSQL and OpenSearch are started here, and all of theirs is gone at the end. OpenSearch is
filled from PostgreSQL's table. How fast texts are analysed is said first.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from search.measuring.questions import read_corpus
from tests.bench.search.analysing import analysis_speed
from tests.bench.search.lines import heading, say
from tests.opensearch.server import Server, fetch_jars
from tests.servers.postgres import Postgres

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ENGINES = ("sqlite", "postgresql", "opensearch")
SIZES = "10000,100000"


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    # A quarter of a small server's memory, as PostgreSQL's own manual has it.
    server = Postgres(folder / "postgres", memory="1GB")
    server.start()
    try:
        yield server.url
    finally:
        server.stop()


@contextmanager
def opensearch(folder: Path) -> Iterator[str]:
    fetch_jars()
    server = Server(folder / "opensearch")
    server.start()
    try:
        yield f"opensearch://127.0.0.1:{server.port}/bench"
    finally:
        server.stop()


def measure(arguments: Sequence[str], **environment: str) -> None:
    """In a process of its own, since a process knows one database."""
    usual = {"DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    program = [sys.executable, "-m", "tests.bench.search.in_one_database", *arguments]
    subprocess.run(program, env={**usual, **os.environ, **environment}, check=True)


def measure_all(engines: Sequence[str], folder: Path, arguments: Sequence[str]) -> None:
    if "sqlite" in engines:
        url = f"sqlite:///{folder}/bench.sqlite3"
        measure([*arguments, "sqlite"], DATABASE_URL=url)
    beside = [engine for engine in ("postgresql", "opensearch") if engine in engines]
    if not beside:
        return
    with postgresql(folder) as url:
        if "opensearch" not in beside:
            measure([*arguments, *beside], DATABASE_URL=url)
            return
        with opensearch(folder) as search_url:
            measure([*arguments, *beside], DATABASE_URL=url, SEARCH_URL=search_url)


def files_of(corpus: Path, queries: Path | None) -> tuple[Path, Path]:
    """The texts and the questions, where a folder may stand for both."""
    if not corpus.is_dir():
        return corpus, queries or corpus.with_name("queries.tsv")
    beside = next(iter(sorted(corpus.glob("queries*.tsv"))), corpus / "queries.tsv")
    return corpus / "corpus.jsonl", queries or beside


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--corpus", type=Path, required=True, help="JSON lines, or the folder of corpus.jsonl"
    )
    parser.add_argument(
        "--queries", type=Path, help="key <tab> question; else the queries*.tsv of that folder"
    )
    parser.add_argument("--engines", default=",".join(ENGINES))
    parser.add_argument("--entries", default=SIZES, help="one number or several: 1000000 as well")
    parser.add_argument("--asked", type=int, default=300)
    options = parser.parse_args()
    engines = options.engines.split(",")
    if unknown := set(engines) - set(ENGINES):
        parser.error(f"no such engine: {', '.join(unknown)}; there are {', '.join(ENGINES)}")
    corpus, queries = files_of(options.corpus, options.queries)
    for path in (corpus, queries):
        if not path.is_file():
            parser.error(f"there is no {path}")
    arguments = [f"--corpus={corpus}", f"--queries={queries}"]
    arguments += [f"--entries={options.entries}", f"--asked={options.asked}"]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)  # for PostgreSQL's own user
        say(f"{analysis_speed(read_corpus(corpus))}\n")
        say(heading())
        measure_all(engines, folder, arguments)


if __name__ == "__main__":
    main()
