"""Forgetting what is no longer needed."""

from __future__ import annotations

import datetime

from django.utils import timezone

from publications.subscriptions.models import Delivery, Subscriber, SubscriptionRequest
from publications.subscriptions.models.request import VALID_FOR

#: How long it is known which mails somebody got: for questions about one that did not arrive.
SENT_KEPT_FOR = datetime.timedelta(days=7)


def purge() -> None:
    """Requests that nobody confirmed, notes of sent mails, and addresses that are no more."""
    now = timezone.now()
    SubscriptionRequest.objects.filter(asked_at__lte=now - VALID_FOR).delete()
    Delivery.objects.filter(sent_at__lte=now - SENT_KEPT_FOR).delete()
    Subscriber.objects.forgotten(now).delete()
