"""The texts of the mails about submissions.

Neither says what the citizen wrote: a mail may go to a mistyped address, and lies in boxes that
nobody purges.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext, override

from cms.core.languages import base_language
from lga.feedback.models.letter import Letter, Purpose

if TYPE_CHECKING:
    from lga.feedback.models.submission import Submission


def message_for(letter: Letter) -> EmailMessage:
    """The mail, in the language of whoever reads it."""
    submission = letter.submission
    if letter.purpose == Purpose.ACKNOWLEDGEMENT:
        with override(submission.language):
            message = _acknowledgement(submission)
    else:
        with override(base_language()):
            message = _notice(submission)
    # Sent a second time after an accident in between, it is known as the same mail.
    host = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname
    message.extra_headers = {
        "Message-ID": f"<{submission.reference.lower()}.{letter.purpose}@{host}>",
        "Auto-Submitted": "auto-generated",
    }
    return message


def _acknowledgement(submission: Submission) -> EmailMessage:
    return EmailMessage(
        subject=gettext("%s: we have received it") % submission.reference,
        body=_text("acknowledgement", submission),
        to=[submission.email],
        reply_to=[submission.office_email] if submission.office_email else [],
    )


def _notice(submission: Submission) -> EmailMessage:
    return EmailMessage(
        subject=gettext("%s: something has come in") % submission.reference,
        body=_text("notice", submission),
        to=[submission.office_email],
    )


def _text(name: str, submission: Submission) -> str:
    path = reverse("submissions:edit", args=[submission.pk])
    context = {"submission": submission, "url": f"{settings.WAGTAILADMIN_BASE_URL}{path}"}
    return render_to_string(f"feedback/mail/{name}.txt", context)
