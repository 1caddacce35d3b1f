"""Making the documents of a bulk upload: all of them, or none."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from publications.models import Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wagtail.models import Collection

    from publications.documents.bulk.files import UploadedFiles
    from publications.documents.bulk.table import Row

#: The columns of the table by the fields of a document, where they are not called the same.
_COLUMN_OF = {"document_date": "date"}


def faults_of(rows: Sequence[Row], files: UploadedFiles, collection: Collection) -> list[str]:
    """What is wrong, each with its line and what to do; empty where all can be loaded."""
    faults = [*_faults_between(rows, files)]
    for row in rows:
        try:
            _document(row, files, collection).full_clean(exclude=["uploaded_by_user"])
        except ValidationError as error:
            faults += [_at(row, message) for message in _messages_of(error)]
        except KeyError:
            message = _("“%(name)s” is not among the files. Add it, or correct its name.")
            faults.append(_at(row, message % {"name": row.file}))
    return faults


@transaction.atomic
def load(rows: Sequence[Row], files: UploadedFiles, collection: Collection, user: Any) -> int:
    """Store the documents of a table without faults; how many there are."""
    for row in rows:
        document = _document(row, files, collection)
        document.uploaded_by_user = user
        document._set_document_file_metadata()
        document.save()
    return len(rows)


def _document(row: Row, files: UploadedFiles, collection: Collection) -> Document:
    return Document(
        title=row.title,
        file=files.get(row.file),
        collection=collection,
        language=row.language_code(),
        document_date=row.day(),
        financial_year=row.financial_year,
    )


def _messages_of(error: ValidationError) -> Iterator[str]:
    """What is wrong, each after the name of its column."""
    for field, messages in error.message_dict.items():
        column = _COLUMN_OF.get(field, field)
        for message in messages:
            yield f"{column}: {message}"


def _faults_between(rows: Sequence[Row], files: UploadedFiles) -> Iterator[str]:
    if not rows:
        yield _("The table has no rows.")
    named = Counter(row.file for row in rows)
    for row in rows:
        if named[row.file] > 1:
            yield _at(row, _("“%(name)s” stands in several lines.") % {"name": row.file})
    for name in files.names():
        if name not in named:
            yield _("“%(name)s” stands in no line of the table.") % {"name": name}


def _at(row: Row, message: str) -> str:
    return _("Line %(line)d: %(message)s") % {"line": row.line, "message": message}
