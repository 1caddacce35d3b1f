"""Forgetting who wrote and what, once it has been kept for as long as was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from lga.feedback.models.letter import Letter
from lga.feedback.models.note import SubmissionNote

if TYPE_CHECKING:
    from lga.feedback.models.submission import SubmissionQuerySet

#: What is left of every field that may tell who wrote or what.
FORGOTTEN = {
    "form_key": None,
    "name": "",
    "email": "",
    "phone": "",
    "ward": None,
    "subject": "",
    "message": "",
    "assigned_to": None,
}


@transaction.atomic
def purge(submissions: SubmissionQuerySet) -> int:
    """Delete the personal data of these; what is counted stays. How many there were."""
    keys = list(submissions.values_list("pk", flat=True))
    SubmissionNote.objects.filter(submission__in=keys).delete()
    Letter.objects.filter(submission__in=keys).delete()
    purged = submissions.model.objects.filter(pk__in=keys)
    return purged.update(**FORGOTTEN, purged_at=timezone.now())
