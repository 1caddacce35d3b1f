"""Sends the letters about submissions, each once.

Nothing is logged but reference numbers and the kind of failure: what a mail server answers names
the address.
"""

from __future__ import annotations

import logging
import smtplib
from typing import TYPE_CHECKING

from django.core.mail import get_connection

from lga.feedback.correspondence import message_for
from lga.feedback.models.letter import Letter

if TYPE_CHECKING:
    from django.core.mail import EmailMessage

logger = logging.getLogger(__name__)

#: Seconds for which a mail server is waited for.
PATIENCE = 20

#: From this reply code on, a mail server means: never.
NEVER = 500


def deliver(pk: int) -> None:
    """Send a letter, unless it is sent already or somebody else is sending it."""
    letter = Letter.objects.take(pk)
    if letter is None:
        return
    try:
        _send(message_for(letter))
    except (ValueError, smtplib.SMTPRecipientsRefused) as error:
        # A ValueError is an address or header that cannot be, such as one with a line break.
        _refused(letter, error)
    except (smtplib.SMTPException, OSError) as error:
        _failed(letter, error)
    else:
        letter.note_sent()


def deliver_all_due() -> int:
    """Send whatever waits, in the order in which it was written; how many were tried."""
    waiting = list(Letter.objects.due().order_by("pk").values_list("pk", flat=True))
    for pk in waiting:
        deliver(pk)
    return len(waiting)


def _send(message: EmailMessage) -> None:
    get_connection(timeout=PATIENCE).send_messages([message])


def _refused(letter: Letter, error: Exception) -> None:
    codes = [code for code, _reply in getattr(error, "recipients", {}).values()]
    if any(code < NEVER for code in codes):
        _failed(letter, error)
        return
    letter.note_refused()
    logger.warning("%s: %s for good", letter.submission.reference, type(error).__name__)


def _failed(letter: Letter, error: Exception) -> None:
    letter.postpone()
    logger.warning("%s: %s, later again", letter.submission.reference, type(error).__name__)
