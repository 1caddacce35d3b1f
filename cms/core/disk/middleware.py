"""The answer to an officer whose work could not be stored because a disk is full."""

from __future__ import annotations

import logging
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import DatabaseError, transaction
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.log import log_response

from cms.core.disk.full import disk_fault
from cms.core.disk.refusal import MESSAGE, refusing
from cms.core.disk.room import room_told
from cms.core.disk.spooling import spooling_fault
from cms.core.files.answers import answer_later
from cms.core.files.away import is_away
from cms.core.files.taken_back import files_taken_back
from cms.core.middleware import ADMIN_PATH

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

    Ask = Callable[[], HttpResponseBase]

logger = logging.getLogger(__name__)

INSUFFICIENT_STORAGE = 507


class DiskFullMiddleware:
    """Keeps all of what an officer sends, or nothing; then the form says why, or a plain page.

    The last of all middlewares: it asks the view itself, in the transaction that Django would
    begin, so that files go together with their rows.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        if request.method != "POST" or not request.path_info.startswith(ADMIN_PATH):
            return None
        ask = partial(view, request, *args, **kwargs)
        fault: Exception | None = spooling_fault(request)
        try:
            if fault is None:
                return _in_one_piece(ask)
        except Exception as error:
            # Django asks no middleware what to answer to what is raised here.
            if is_away(error):
                return answer_later(request, error)
            if not disk_fault(error):
                raise
            fault = error
        return _logged(request, _refused(ask), fault)


class _NothingTold(Exception):
    """A view has no form of ours; whatever it did is undone."""


def _in_one_piece(ask: Ask) -> HttpResponseBase:
    with transaction.atomic(), files_taken_back():
        return ask()


def _refused(ask: Ask) -> HttpResponseBase:
    """The view's form with the reason; a page with it where the view shows none."""
    with suppress(OSError, DatabaseError, _NothingTold):
        return _form_again(ask)
    # Without the request, whose context would ask a database that may be what has no room.
    page = render_to_string("507.html", {"message": MESSAGE})
    return HttpResponse(page, status=INSUFFICIENT_STORAGE)


def _form_again(ask: Ask) -> HttpResponseBase:
    with refusing() as refusal, transaction.atomic(), files_taken_back():
        response = ask()
        if not refusal.is_told:
            raise _NothingTold
        return response


def _logged(request: HttpRequest, response: Any, fault: Exception) -> HttpResponseBase:
    # By Django's own hand, which does not write a second line for the status.
    log_response(
        "An officer's work was refused, a disk is full (%s): %s",
        *(disk_fault(fault) or "temporary folder", room_told()),
        response=response,
        request=request,
        logger=logger,
        level="error",
    )
    answer: HttpResponseBase = response
    return answer
