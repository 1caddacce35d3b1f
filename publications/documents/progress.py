"""What an officer is told of the reading of a document, and what to do where it failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from publications.extraction.faults import Fault
from publications.models.document_reading import TextState

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from publications.models import Document

ADVICE: dict[str, _StrPromise] = {
    Fault.BROKEN: gettext_lazy(
        "The file is damaged. Open it in the program that made it, save it again and upload that."
    ),
    Fault.LOCKED: gettext_lazy(
        "The file is locked by a password. Save it without one and upload that."
    ),
    Fault.TOO_LARGE: gettext_lazy(
        "The file holds more than can be read at once. Divide it into several files."
    ),
    Fault.TOO_SLOW: gettext_lazy(
        "Reading it took too long. Save it as a simple PDF, or divide it into several files."
    ),
    Fault.CRASHED: gettext_lazy(
        "The program that reads it stopped at it. Save it as PDF with another program."
    ),
    Fault.NO_OCR: gettext_lazy(
        "Pages are pictures, and the server cannot read pictures. Ask the ICT officer of the "
        "region to install Tesseract with Swahili and English, then press “Read again”."
    ),
    Fault.MISSING: gettext_lazy("The file is not in the store any more. Upload it again."),
}


def progress_of(document: Document) -> str:
    """How far the reading is, in a few words."""
    state = TextState(document.text_state)
    if state in (TextState.WAITING, TextState.READING) and document.page_count:
        told = {"done": document.next_part - 1, "all": document.page_count}
        return _("Being read: %(done)s of %(all)s pages") % told
    if state not in (TextState.READ, TextState.PARTLY):
        return str(state.label)
    details = [_pages(document)]
    if document.parts_by_ocr:
        details.append(_("%(count)s from pictures") % {"count": document.parts_by_ocr})
    if document.parts_missed:
        details.append(_("%(count)s missing") % {"count": document.parts_missed})
    return f"{state.label}: {', '.join(details)}"


def advice_on(document: Document) -> str:
    """What went wrong and what to do about it; empty where all is well."""
    return str(ADVICE.get(document.text_fault, ""))


def _pages(document: Document) -> str:
    count = document.page_count or document.parts_read
    if document.page_count:
        return ngettext("%(count)s page", "%(count)s pages", count) % {"count": count}
    return ngettext("%(count)s part", "%(count)s parts", count) % {"count": count}
