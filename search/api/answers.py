"""What a program gets back."""

from __future__ import annotations

import datetime  # noqa: TC003  read by pydantic

from ninja import Schema


class File(Schema):
    """Of a document: its type, its size in bytes, and how many pages it has."""

    format: str
    size: int | None
    pages: int | None


class Result(Schema):
    """One thing found; ``part`` is the page of a long document that was found, otherwise 0."""

    title: str
    summary: str
    url: str
    kind: str
    kind_label: str
    institution: str
    institution_name: str
    date: datetime.date | None
    financial_year: str
    language: str
    is_sample: bool
    part: int
    file: File | None


class Counts(Schema):
    """How many results each choice would leave, the other filters being as they are."""

    kinds: dict[str, int]
    years: dict[str, int]
    institutions: dict[str, int]
    languages: dict[str, int]


class Correction(Schema):
    """A word that no entry holds, and the one that was searched for instead."""

    typed: str
    meant: str


class Answer(Schema):
    """One page of results, none behind the last one.

    ``is_stand_in`` tells that the search engine was away, so that the order may be another.
    """

    q: str
    total: int
    page: int
    pages: int
    page_size: int
    results: list[Result]
    counts: Counts
    corrections: list[Correction]
    is_stand_in: bool


class Fault(Schema):
    """One thing that is wrong with a request, where, and how it is mended."""

    field: str
    message: str
    mend: str


class Faults(Schema):
    """All that is wrong with a request."""

    errors: list[Fault]
