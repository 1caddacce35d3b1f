"""Reading documents in the background, stretch by stretch.

A long document is read in turns of less than a minute, so that a scanned book of a thousand pages
does not keep the worker from mail and search. Between turns the document waits, and whoever takes
the next turn takes it alone: the change from waiting to reading happens once.
"""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from cms.core.disk.full import disk_fault
from cms.core.files.away import StoreAway
from publications.extraction.faults import Fault
from publications.extraction.parts import Part
from publications.extraction.run import Stretch, read_stretch
from publications.models import Document, DocumentText
from publications.models.document_reading import TextState

if TYPE_CHECKING:
    from collections.abc import Iterator

#: After so many pages that killed their process the rest of a document is given up.
MOST_DEATHS = 5

#: Faults of a page that ended the process which read it.
DEADLY = (Fault.CRASHED, Fault.TOO_SLOW, Fault.TOO_LARGE)


# What people wait for, such as mail, comes first.
@task(priority=-10)
def read_document(pk: int, version: int) -> None:
    """Read the next stretch of a document; does nothing if that is no longer wanted."""
    mine = Document.objects.filter(pk=pk, version=version, text_state=TextState.WAITING)
    if not mine.update(text_state=TextState.READING, text_changed_at=timezone.now()):
        return
    document = Document.objects.get(pk=pk)
    try:
        stretch = _stretch_of(document)
    except StoreAway:
        _put_off(document)
    else:
        take_in(document, stretch)


def read_soon(document: Document) -> None:
    """Enqueue the next stretch, once the transaction has been committed."""
    pk, version = document.pk, document.version
    transaction.on_commit(lambda: read_document.enqueue(pk, version))


def read_again(document: Document) -> None:
    """Read the same file from its beginning, as after a repair of the machine."""
    document.wait_for_another_reading()
    with transaction.atomic():
        document.save()


def _put_off(document: Document) -> None:
    """Nothing is wrong with it: it waits, and is taken up with the turns that were lost."""
    mine = Document.objects.filter(
        pk=document.pk, version=document.version, text_state=TextState.READING
    )
    mine.update(text_state=TextState.WAITING, text_changed_at=timezone.now())


def _stretch_of(document: Document) -> Stretch:
    with _copy_of(document) as copy:
        if copy is None:
            return Stretch(fault=Fault.MISSING)
        return read_stretch(copy, document.kind, document.next_part)


@contextmanager
def _copy_of(document: Document) -> Iterator[Path | None]:
    """The file on this machine's disk, wherever it is stored; None if it is nowhere."""
    with tempfile.NamedTemporaryFile(prefix="document-") as copy:
        try:
            with document.open_file() as file:
                for chunk in file.chunks():
                    copy.write(chunk)
        except OSError as error:
            if isinstance(error, StoreAway) or disk_fault(error):
                # The document waits, and is taken up again as after any accident.
                raise
            yield None
            return
        copy.flush()
        yield Path(copy.name)


@transaction.atomic
def take_in(document: Document, stretch: Stretch) -> None:
    """Write what was read, and whether more is to come; what can be found changes with it."""
    # Another file, or the wish to read anew, may have come meanwhile.
    current = Document.objects.select_for_update().filter(
        pk=document.pk, version=document.version, text_state=TextState.READING
    )
    read = current.first()
    if read is None:
        return
    parts = [*stretch.parts, *_deadly_page(read, stretch)]
    _write(read, parts)
    last = max((part.number for part in parts), default=read.next_part - 1)
    _note(read, stretch, last)
    if read.text_state != TextState.WAITING:
        # What an earlier reading, or another file, had given.
        read.texts.exclude(version=read.version, number__lte=last).delete()
    # Search hears of this and brings the entries up to date within the transaction.
    read.save(update_fields=_NOTED)
    if read.text_state == TextState.WAITING:
        read_soon(read)


def _deadly_page(document: Document, stretch: Stretch) -> list[Part]:
    """The page of a PDF that ended its process, to be left out from now on."""
    is_deadly = stretch.fault in DEADLY and stretch.pages and stretch.stuck_at
    return [Part(stretch.stuck_at, fault=stretch.fault)] if is_deadly and stretch.stuck_at else []


def _write(document: Document, parts: list[Part]) -> None:
    rows = [
        DocumentText(
            document=document,
            version=document.version,
            number=part.number,
            text=part.text,
            by_ocr=part.by_ocr,
            fault=part.fault or "",
        )
        for part in parts
    ]
    DocumentText.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["document", "version", "number"],
        update_fields=["text", "by_ocr", "fault"],
    )


def _note(document: Document, stretch: Stretch, last: int) -> None:
    """The figures that officers see of the parts up to the last, and what comes next."""
    texts = document.current_texts.filter(number__lte=last)
    faults = list(texts.exclude(fault="").values_list("fault", flat=True))
    document.page_count = stretch.pages or document.page_count
    document.parts_read = texts.count()
    document.parts_by_ocr = texts.filter(by_ocr=True).count()
    document.parts_missed = len(faults)
    document.text_changed_at = timezone.now()
    deaths = sum(fault in DEADLY for fault in faults)
    goes_on = stretch.next or (stretch.stuck_at and last and deaths <= MOST_DEATHS)
    if goes_on and stretch.fault != Fault.TOO_LARGE and last < (document.page_count or 0):
        document.next_part, document.text_state = last + 1, TextState.WAITING
        return
    document.text_fault = (stretch.fault or (faults[0] if faults else "")) or ""
    is_anything = texts.exclude(text="").exists()
    document.text_state = _last_state(document, is_anything=is_anything)


def _last_state(document: Document, *, is_anything: bool) -> TextState:
    if not document.text_fault:
        return TextState.READ
    return TextState.PARTLY if is_anything else TextState.UNREADABLE


_NOTED = (
    "text_state",
    "text_fault",
    "text_changed_at",
    "next_part",
    "page_count",
    "parts_read",
    "parts_by_ocr",
    "parts_missed",
)
