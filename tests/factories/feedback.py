"""What citizens have written."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from lga.feedback.models import Submission
from lga.feedback.reference import new_reference

if TYPE_CHECKING:
    from lga.models import Institution

SAID = {
    "kind": "complaint",
    "name": "Neema Mlowe",
    "email": "neema@example.com",
    "phone": "0712 345 678",
    "subject": "Maji hayatoki",
    "message": "Bomba la kijiji halitoi maji tangu Jumatatu.",
}


def make_submission(institution: Institution, **fields: Any) -> Submission:
    return Submission.objects.create(**_fields(institution, fields))


def make_submissions(institution: Institution, count: int, **fields: Any) -> None:
    Submission.objects.bulk_create(
        Submission(**_fields(institution, dict(fields))) for _ in range(count)
    )


def _fields(institution: Institution, fields: dict[str, Any]) -> dict[str, Any]:
    today = timezone.localdate()
    year = fields.get("year", today.year)
    defaults = {
        **SAID,
        "institution": institution,
        "year": year,
        "reference": new_reference(year),
        "language": "sw",
        "office": "Kitengo cha Sheria",
        "office_email": f"sheria@{institution.mail_domain}",
        "due_on": today + datetime.timedelta(days=14),
        "purge_on": today + datetime.timedelta(days=365),
    }
    return defaults | fields
