"""When a mail is due: at once, or next morning at seven."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from publications.subscriptions.models import Delivery, Frequency

if TYPE_CHECKING:
    from publications.subscriptions.models import Subscriber

#: When the day's mail is sent, in local time.
MORNING = datetime.time(7)


def due_at(frequency: str, now: datetime.datetime) -> datetime.datetime:
    """When something that appears now is to be sent."""
    if frequency == Frequency.AT_ONCE:
        return now
    local = timezone.localtime(now)
    morning = timezone.make_aware(datetime.datetime.combine(local.date(), MORNING))
    return morning if now <= morning else morning + datetime.timedelta(days=1)


def reschedule(subscriber: Subscriber, now: datetime.datetime) -> None:
    """Let what already waits obey the subscriber's present choices."""
    chosen = subscriber.choices
    waiting = Delivery.queue().waiting().filter(subscriber=subscriber)
    for delivery in waiting.select_related("announcement"):
        told = delivery.announcement
        if (told.institution_id, told.stream) not in chosen:
            delivery.delete()
    waiting.filter(attempts=0).update(due_at=due_at(subscriber.frequency, now))
