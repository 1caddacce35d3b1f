"""How often somebody may write: so many times an hour from a network to an institution.

All of an institution's submissions of an hour have a limit, too, for a flood from many addresses.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone

from cms.core import rate_limit
from cms.core.rate_limit import TooOften
from lga.feedback.models.submission import Submission

if TYPE_CHECKING:
    from lga.models import Institution

WINDOW = datetime.timedelta(hours=1)

#: More than a council is written in a busy week, and few enough to be read through.
PER_INSTITUTION = 300


def take_turn(institution: Institution, network: str) -> None:
    """Let a network write once more to an institution, or raise TooOften."""
    _check_flood(institution)
    rate_limit.take_turn(
        "feedback",
        f"{institution.pk}|{network}",
        limit=settings.FEEDBACK_PER_HOUR,
        seconds=int(WINDOW.total_seconds()),
    )


def _check_flood(institution: Institution) -> None:
    since = timezone.now() - WINDOW
    recent = Submission.objects.filter(institution=institution, created_at__gt=since)
    if recent.count() >= PER_INSTITUTION:
        oldest = recent.order_by("created_at").values_list("created_at", flat=True)[0]
        raise TooOften(oldest + WINDOW)
