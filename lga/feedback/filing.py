"""Taking a submission in: it, its number and the mails about it, or nothing at all."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from cms.core.languages import active_language
from lga.feedback.models.letter import Letter, Purpose
from lga.feedback.models.submission import Submission
from lga.feedback.reference import new_reference
from lga.feedback.tasks import post_letter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lga.feedback.office import Office
    from lga.models import Institution


def file_submission(
    institution: Institution, office: Office, retention: int, said: dict[str, Any]
) -> Submission:
    """Store what somebody has said, and have it acknowledged and the office told."""
    try:
        return _file(institution, office, retention, said)
    except IntegrityError:
        # The button was pressed twice and the other request was quicker; or somebody went back
        # and wrote something else into the same form.
        return filed_already(said) or _file(institution, office, retention, _as_new(said))


def filed_already(said: Mapping[str, Any]) -> Submission | None:
    """The same words from the same form, sent a second time by an impatient finger."""
    same = {name: said[name] for name in ("form_key", "kind", "subject", "message")}
    return Submission.objects.filter(**same).first() if said["form_key"] else None


def _as_new(said: Mapping[str, Any]) -> dict[str, Any]:
    return {**said, "form_key": None}


@transaction.atomic
def _file(
    institution: Institution, office: Office, retention: int, said: Mapping[str, Any]
) -> Submission:
    today = timezone.localdate()
    submission = Submission.objects.create(
        institution=institution,
        reference=_unused_reference(today.year),
        year=today.year,
        language=active_language(),
        office=office.name,
        office_email=office.email,
        due_on=today + datetime.timedelta(days=office.response_days),
        purge_on=today + datetime.timedelta(days=retention),
        **said,
    )
    if submission.email:
        _write(submission, Purpose.ACKNOWLEDGEMENT)
    if office.email:
        _write(submission, Purpose.NOTICE)
    return submission


def _unused_reference(year: int) -> str:
    reference = new_reference(year)
    while Submission.objects.filter(reference=reference).exists():
        reference = new_reference(year)
    return reference


def _write(submission: Submission, purpose: Purpose) -> None:
    letter = Letter.objects.create(submission=submission, purpose=purpose)
    post_letter.enqueue(letter.pk)
