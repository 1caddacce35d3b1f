"""Each engine with each number of entries, in one table: `make bench-search`.

Entries are made from the passages of a corpus, each from two halves, so that words are as rare and
as common as in real texts. Each question goes through the engine alone and through the whole
answer, and is offered suggestions after a few letters; all as the search page asks. SQLite,
PostgreSQL and OpenSearch are started here, and all of theirs is gone at the end. OpenSearch is
filled from PostgreSQL's table. How quick the machine is, how fast texts are analysed, and how well
each engine finds where answers are known, is said first. It fails when something is worse than
asked for.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from search.measuring.questions import read_corpus
from tests.bench.pace import pace
from tests.bench.search.analysing import analysis_speed
from tests.bench.search.lines import NOT_KEPT_TO, Told, say
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


def measure(arguments: Sequence[str], **environment: str) -> bool:
    """In a process of its own, since a process knows one database; whether all is kept to."""
    usual = {"DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    program = [sys.executable, "-m", "tests.bench.search.in_one_database", *arguments]
    ended = subprocess.run(program, env={**usual, **os.environ, **environment}, check=False)
    if ended.returncode not in (0, NOT_KEPT_TO):
        ended.check_returncode()
    return ended.returncode == 0


def measure_all(engines: Sequence[str], folder: Path, arguments: Sequence[str]) -> bool:
    kept_to = True
    if "sqlite" in engines:
        url = f"sqlite:///{folder}/bench.sqlite3"
        kept_to &= measure([*arguments, "sqlite"], DATABASE_URL=url)
    beside = [engine for engine in ("postgresql", "opensearch") if engine in engines]
    if beside:
        with ExitStack() as servers:
            where = {"DATABASE_URL": servers.enter_context(postgresql(folder))}
            if "opensearch" in beside:
                where["SEARCH_URL"] = servers.enter_context(opensearch(folder))
            kept_to &= measure([*arguments, *beside], **where)
    return kept_to


def files_of(options: argparse.Namespace) -> dict[str, Path]:
    """The texts, the questions and maybe their answers; a folder may stand for all three."""
    folder = options.corpus if options.corpus.is_dir() else options.corpus.parent
    corpus = folder / "corpus.jsonl" if options.corpus.is_dir() else options.corpus
    beside = {name: sorted(folder.glob(f"{name}*")) for name in ("queries", "qrels")}
    queries = options.queries or next(iter(beside["queries"]), folder / "queries.tsv")
    found = {"corpus": corpus, "queries": queries}
    qrels = options.qrels or next(iter(beside["qrels"]), None)
    return found | ({"qrels": qrels} if qrels else {})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--corpus", type=Path, required=True, help="JSON lines, or the folder of corpus.jsonl"
    )
    parser.add_argument(
        "--queries", type=Path, help="key <tab> question; else the queries*.tsv of that folder"
    )
    parser.add_argument("--qrels", type=Path, help="key 0 docid grade; else that folder's qrels*")
    parser.add_argument("--engines", default=",".join(ENGINES))
    parser.add_argument("--entries", default=SIZES, help="one number or several: 1000000 as well")
    parser.add_argument("--asked", type=int, default=300)
    options = parser.parse_args()
    engines = options.engines.split(",")
    if unknown := set(engines) - set(ENGINES):
        parser.error(f"no such engine: {', '.join(unknown)}; there are {', '.join(ENGINES)}")
    files = files_of(options)
    for path in files.values():
        if not path.is_file():
            parser.error(f"there is no {path}")
    arguments = [f"--{name}={path}" for name, path in files.items()]
    arguments += [f"--entries={options.entries}", f"--asked={options.asked}"]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)  # for PostgreSQL's own user
        kept_to = say(Told(pace()))
        kept_to &= say(analysis_speed(read_corpus(files["corpus"])))
        kept_to &= measure_all(engines, folder, arguments)
    sys.exit(0 if kept_to else 1)


if __name__ == "__main__":
    main()
