"""Who gets which mails, and which mails are still owed."""

from __future__ import annotations

from publications.subscriptions.models.announcement import Announcement
from publications.subscriptions.models.delivery import Delivery
from publications.subscriptions.models.request import SubscriptionRequest
from publications.subscriptions.models.subscriber import Frequency, Subscriber, Subscription

__all__ = [
    "Announcement",
    "Delivery",
    "Frequency",
    "Subscriber",
    "Subscription",
    "SubscriptionRequest",
]
