"""Prints the sample budget booklets of a region's folder.

Every institution with a `budgets/<slug>.csv` gets the PDF that `documents.csv` names for it. The
booklets exist so that search, previews and reading on a phone can be tried on a real document of
several pages; each page says that its figures are invented.

    python -m home.regions.sample_budgets home/regions/<slug>
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import yaml

from home.regions.booklet import PARTS, Booklet
from home.regions.budget import Budget, Line


def table_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def names_from(path: Path) -> dict[str, str]:
    return {row["code"]: row["name_sw"] for row in table_of(path)}


def lines_from(path: Path) -> list[Line]:
    return [
        Line(
            amount=int(row["amount"]),
            **{key: row[key] for key in ("sub_vote", "category", "ward", "project", "source")},
        )
        for row in table_of(path)
    ]


def main(region: Path) -> None:
    budgets = region / "budgets"
    words = yaml.safe_load((budgets / "words.yaml").read_text(encoding="utf-8"))
    institutions = {row["slug"]: row for row in table_of(region / "institutions.csv")}
    sub_votes, sources = (names_from(budgets / f"{n}.csv") for n in ("sub_votes", "sources"))
    for document in table_of(region / "documents.csv"):
        path = budgets / f"{document['institution']}.csv"
        if not path.exists():
            continue
        institution = institutions[document["institution"]]
        budget = Budget(institution, document, lines_from(path), sub_votes, sources)
        pdf = Booklet(budget, words)
        for part in PARTS:
            part(pdf)
        target = region / "files" / document["file"]
        target.parent.mkdir(parents=True, exist_ok=True)
        pdf.output(str(target))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
