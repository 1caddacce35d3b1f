"""What a page shows and a change concerns: pages of a type, one page in all languages, or all.

While a page is made, whatever is asked of the database is noted as what it shows. That errs on the
side of too much: a list of news shows all news. Who knows better says so with `showing`.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.db import connection
from wagtail.models import Page, PageViewRestriction

if TYPE_CHECKING:
    import uuid
    from collections.abc import Callable, Iterable, Iterator

    from django.db.models import Model

Subjects = frozenset[str]

#: What every page shows: the institution, its settings, the menu, alerts, wards and offices.
EVERYTHING = "*"
#: Pages of any type, as somebody shows who asks for them without naming one.
ANY_PAGE = Page._meta.db_table

_TABLES = re.compile(r'\b(?:FROM|JOIN) "?(\w+)"?')
#: Where the table that all pages share is asked for no other page than is known to be shown: it
#: comes along with a type's own table, tells what is restricted, which concerns every page, or
#: finds translations, which are of the same type.
_OF_KNOWN_PAGES = re.compile(
    rf'JOIN "{ANY_PAGE}"(?: \w+)? ON \("?\w+"?\."page_ptr_id" = '
    rf'|"{PageViewRestriction._meta.db_table}" \w+ INNER JOIN "{ANY_PAGE}"'
    rf'|FROM "{ANY_PAGE}" (?P<translation>\w+)(?:(?! FROM ).)*?'
    rf'(?P=translation)\."translation_key" = \(?(?:"{ANY_PAGE}"|[T-Z]\d+)\."translation_key"'
    rf'|"translation_key" IN \(SELECT (?P<original>\w+)\."translation_key"[^()]*?'
    rf'FROM "{ANY_PAGE}" (?P=original) WHERE (?P=original)\."id" = '
)

_noted: ContextVar[set[str] | None] = ContextVar("subjects", default=None)


def subject_of_page(translation_key: uuid.UUID) -> str:
    """One page in whatever language."""
    return f"page:{translation_key.hex}"


def subject_below(path: str) -> str:
    """All pages that stand directly below the one at this place in the tree."""
    return f"below:{path}"


def subject_of_type(model: type[Model]) -> str:
    """All rows of a model."""
    return str(model._meta.db_table)


@contextmanager
def noting_subjects() -> Iterator[set[str]]:
    """Gather what is shown by all that is asked of the database meanwhile."""
    subjects = {EVERYTHING}
    outer, token = _noted.get(), _noted.set(subjects)
    try:
        if outer is None:
            with connection.execute_wrapper(_note_query):
                yield subjects
        else:
            yield subjects
    finally:
        _noted.reset(token)
    also_shown(subjects)


@contextmanager
def showing(*subjects: str) -> Iterator[None]:
    """What is asked meanwhile shows nothing but these, and what every page shows."""
    token = _noted.set(None)
    try:
        yield
    finally:
        _noted.reset(token)
    also_shown(subjects)


def also_shown(subjects: Iterable[str]) -> None:
    """Say of the page being made that it shows these, wherever they come from."""
    noted = _noted.get()
    if noted is not None:
        noted.update(subjects)


@lru_cache(maxsize=2000)
def subjects_of_query(sql: str) -> Subjects:
    """The tables that a query reads; pages of any type where it names none.

    A query is the same text each time it is asked with other parameters.
    """
    tables = _TABLES.findall(sql)
    pages, known = tables.count(ANY_PAGE), len(_OF_KNOWN_PAGES.findall(sql))
    subjects = frozenset(tables)
    return subjects if pages > known else subjects - {ANY_PAGE}


def _note_query(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
    also_shown(subjects_of_query(sql) if _noted.get() is not None else ())
    return execute(sql, *rest)
