"""Citizens who get mails."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from publications.subscriptions.models import Frequency, Subscriber, Subscription

if TYPE_CHECKING:
    from lga.models import Institution


def appear(page: Any) -> Any:
    """Let a page be published for the first time, as its officer does."""
    page.save_revision().publish()
    return page


def make_subscriber(
    institution: Institution,
    email: str = "asha@example.org",
    streams: tuple[str, ...] = ("notices",),
    **fields: Any,
) -> Subscriber:
    """Somebody who has been subscribed to one institution since yesterday."""
    fields.setdefault("frequency", Frequency.AT_ONCE)
    subscriber = Subscriber.objects.create(email=email, **{"language": "sw"} | fields)
    since = timezone.now() - datetime.timedelta(days=1)
    for stream in streams:
        Subscription.objects.create(
            subscriber=subscriber, institution=institution, stream=stream, since=since
        )
    return subscriber
