"""How often somebody may write, without keeping who did.

A network address has so many turns an hour at an institution. A turn is a key in the shared
cache, made of a keyed hash of the address, and gone after an hour; ``add`` lets one process have
each turn. All of an institution's submissions of an hour have a limit, too, for a flood from many
addresses.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone
from django.utils.crypto import salted_hmac

from lga.feedback.models.submission import Submission

if TYPE_CHECKING:
    from lga.models import Institution

WINDOW = datetime.timedelta(hours=1)

#: More than a council is written in a busy week, and few enough to be read through.
PER_INSTITUTION = 300


class TooManySubmissions(Exception):
    """Somebody must wait; ``until`` says how long."""

    def __init__(self, until: datetime.datetime) -> None:
        super().__init__(f"not before {until:%H:%M}")
        self.until = until


def take_turn(institution: Institution, network: str) -> None:
    """Let a network write once more to an institution, or raise TooManySubmissions."""
    now = timezone.now()
    _check_flood(institution, now)
    turns = [_key(institution, network, turn) for turn in range(settings.FEEDBACK_PER_HOUR)]
    free_again = (now + WINDOW).timestamp()
    if any(cache.add(turn, free_again, WINDOW.total_seconds()) for turn in turns):
        return
    first = min(cache.get_many(turns).values(), default=free_again)
    raise TooManySubmissions(datetime.datetime.fromtimestamp(first, tz=datetime.UTC))


def _check_flood(institution: Institution, now: datetime.datetime) -> None:
    recent = Submission.objects.filter(institution=institution, created_at__gt=now - WINDOW)
    if recent.count() >= PER_INSTITUTION:
        oldest = recent.order_by("created_at").values_list("created_at", flat=True)[0]
        raise TooManySubmissions(oldest + WINDOW)


def _key(institution: Institution, network: str, turn: int) -> str:
    who = f"{institution.pk}|{network}"
    return f"feedback:{salted_hmac('lga.feedback', who, algorithm='sha256').hexdigest()}:{turn}"
