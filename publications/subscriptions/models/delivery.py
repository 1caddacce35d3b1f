"""What is owed to whom: one announcement for one subscriber."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from publications.subscriptions.models.announcement import Announcement
from publications.subscriptions.models.outgoing import Outgoing
from publications.subscriptions.models.subscriber import Subscriber


class Delivery(Outgoing):
    """An announcement on its way to a subscriber; what is due together goes in one mail."""

    RECEIVER: ClassVar[str] = "subscriber_id"

    subscriber = models.ForeignKey(Subscriber, models.CASCADE, related_name="deliveries")
    announcement = models.ForeignKey(Announcement, models.CASCADE, related_name="deliveries")

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        constraints = [
            models.UniqueConstraint(fields=["subscriber", "announcement"], name="delivered_once")
        ]

    def __str__(self) -> str:
        return f"delivery {self.pk}"
