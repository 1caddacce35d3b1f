"""A portal with few pages and with twenty thousand: it should make no difference.

`python -m tests.bench.crowded COUNT` adds so many pages of each of four types to the database of
the environment.
"""

from __future__ import annotations

import statistics
import sys
from typing import TYPE_CHECKING

import django

from tests.bench.figures import Figure, quartiles, spread

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.deploy.web import Web

#: So many of each type fill the first page of a list: more of them change nothing of it.
FEW = 50
PAGES = 20_000
ASKED_FOR = 0.1
_TYPES = 4


def a_few_pages(web: Web) -> None:
    """As many as a council has after a year."""
    _add(web, FEW)


def crowd_of_pages(web: Web) -> None:
    _add(web, PAGES // _TYPES)


def _add(web: Web, each: int) -> None:
    web.run(sys.executable, "-m", "tests.bench.crowded", str(each))


def fill(each: int) -> None:
    """News, notices, tenders and publications alike, with entries to be found."""
    from django.db import connection

    from publications.models import NewsPage, NoticePage, PublicationPage, TenderPage
    from search.models import Entry
    from tests.public.crowds import crowd, crowd_of_entries

    models = (NewsPage, NoticePage, TenderPage, PublicationPage)
    for model in models:
        page = model.objects.order_by("pk").filter(locale__language_code="sw").first()
        crowd(page, each)
        crowd_of_entries(Entry.objects.get(object_id=page.pk), each)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def figures(few: dict[str, float], many: dict[str, float], kept: list[float]) -> Iterable[Figure]:
    """Of what was told twice; ``kept`` is each later share by the middle of the former ones."""
    growth = {name: many[name] / few[name] for name in few}
    most, middle = max(growth, key=growth.__getitem__), statistics.median(growth.values())
    yield Figure(
        what=f"processor of a page made anew among {PAGES:,} pages, of the same among few",
        measured=f"{middle:.2f}",
        spread=f"{len(growth)} pages, {quartiles(list(growth.values()), '.2f')},"
        f" {growth[most]:.2f} at most ({most})",
        asked_for=f"≤ {1 + ASKED_FOR:.2f}",
        holds=middle <= 1 + ASKED_FOR,
    )
    of_kept = statistics.median(kept)
    yield Figure(
        what=f"requests a second of a kept page among {PAGES:,} pages, of the same among few",
        measured=f"{of_kept:.2f}",
        spread=f"{len(kept)} rounds, {spread(kept)}",
        asked_for=f"≥ {1 - ASKED_FOR:.2f}",
        holds=of_kept >= 1 - ASKED_FOR,
    )


if __name__ == "__main__":
    django.setup()
    fill(int(sys.argv[1]))
