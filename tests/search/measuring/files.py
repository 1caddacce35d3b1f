"""The three files that `measure_search` reads, with two passages and a question about each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.core.management import call_command

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_files(folder: Path) -> dict[str, str]:
    passages = [
        {"docid": "a", "text": "Mlima mrefu kuliko yote ni Kilimanjaro."},
        {"docid": "b", "text": "Ziwa kubwa kuliko yote ni Victoria."},
    ]
    corpus = folder / "corpus.jsonl"
    corpus.write_text("\n".join(map(json.dumps, passages)), encoding="utf-8")
    queries = folder / "queries.tsv"
    queries.write_text("1\tMlima mrefu ni upi?\n2\tZiwa kubwa ni lipi?\n", encoding="utf-8")
    qrels = folder / "qrels.tsv"
    qrels.write_text("1 Q0 a 1\n2 Q0 b 1\n", encoding="utf-8")
    return {"corpus": str(corpus), "queries": str(queries), "qrels": str(qrels)}


def call(files: Mapping[str, str], *options: str) -> None:
    named = [part for name, path in files.items() for part in (f"--{name}", path)]
    call_command("measure_search", *named, *options)
