"""Mails that wait for their turn, safe from two workers and from one that is killed."""

from __future__ import annotations

import datetime
import uuid
from typing import ClassVar, Self, TypeVar

from django.db import models
from django.db.models import Min, Q
from django.utils import timezone

#: How long a worker may keep what it has taken. One that was killed loses it after that.
LEASE = datetime.timedelta(minutes=15)

#: The pauses between tries grow from five minutes to six hours, and last for four days in all.
FIRST_PAUSE = datetime.timedelta(minutes=5)
LONGEST_PAUSE = datetime.timedelta(hours=6)
TRIES = 20


def pause_after(attempts: int) -> datetime.timedelta:
    """How long to wait after so many tries in vain."""
    return min(FIRST_PAUSE * 2 ** min(attempts - 1, 10), LONGEST_PAUSE)


AnyOutgoing = TypeVar("AnyOutgoing", bound="Outgoing", covariant=True)


class OutgoingQuerySet(models.QuerySet[AnyOutgoing]):
    """Phrases for mails that wait."""

    def waiting(self) -> Self:
        return self.filter(sent_at=None)

    def due(self, now: datetime.datetime) -> Self:
        is_free = Q(claimed_until=None) | Q(claimed_until__lte=now)
        return self.waiting().filter(is_free, due_at__lte=now)

    def claim(self, now: datetime.datetime, count: int) -> Self:
        """Take what is due to the first so many receivers, so that no other worker takes it."""
        due, receiver = self.due(now), self.model.RECEIVER
        first = due.order_by().values(receiver).annotate(first=Min("due_at"))
        receivers = list(first.order_by("first", receiver).values_list(receiver, flat=True)[:count])
        claim = uuid.uuid4()
        taken = due.filter(**{f"{receiver}__in": receivers})
        taken.update(claim=claim, claimed_until=now + LEASE)
        return self.filter(claim=claim)

    def release(self) -> int:
        """Give back what was taken and not sent."""
        return self.waiting().update(claim=None, claimed_until=None)


class Outgoing(models.Model):
    """A mail, or a part of one, that is owed to somebody.

    It is taken, sent, and only then noted as sent: a worker killed in between leaves one mail
    that will be sent again, and none that will not be sent at all.
    """

    #: Takes are made by receiver, so that all that is due to one goes out together.
    RECEIVER: ClassVar[str]

    due_at = models.DateTimeField(default=timezone.now, db_index=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    claim = models.UUIDField(null=True, editable=False, db_index=True)
    claimed_until = models.DateTimeField(null=True, editable=False)
    sent_at = models.DateTimeField(null=True, editable=False)

    # Wagtail need not know that these rows point at pages: nobody edits them.
    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True

    @classmethod
    def queue(cls) -> OutgoingQuerySet[Self]:
        """All mails of this sort, with the phrases for them."""
        return OutgoingQuerySet(cls)
