"""What somebody has asked for in the name of a mail address, until its owner confirms it."""

from __future__ import annotations

import datetime
import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lga.models import Institution
from publications.subscriptions.models.outgoing import Outgoing
from publications.subscriptions.models.subscriber import Choice, Frequency, Subscriber

#: How long a request waits for the owner of the address.
VALID_FOR = datetime.timedelta(hours=48)


class SubscriptionRequest(Outgoing):
    """Made whether or not the address has a subscription, so that nobody learns which.

    It is itself the mail that asks for confirmation.
    """

    RECEIVER: ClassVar[str] = "pk"

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField()
    language = models.CharField(max_length=10)
    frequency = models.CharField(max_length=10, choices=Frequency)
    #: On whose site it was made, and who writes the mail.
    institution = models.ForeignKey(Institution, models.CASCADE, related_name="+")
    #: Pairs of an institution's key and a stream's.
    wanted = models.JSONField()
    asked_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("request for a subscription")
        verbose_name_plural = _("requests for subscriptions")

    def __str__(self) -> str:
        return f"request {self.pk}"

    @property
    def choices(self) -> set[Choice]:
        """What was asked for, of institutions that still exist."""
        existing = set(Institution.objects.values_list("pk", flat=True))
        return {(pk, stream) for pk, stream in self.wanted if pk in existing}

    def confirm(self) -> Subscriber:
        """The owner agrees: subscribe the address, or add to what it is subscribed to."""
        subscriber, _is_new = Subscriber.objects.get_or_create(
            email=self.email, defaults={"language": self.language}
        )
        subscriber.language, subscriber.frequency = self.language, self.frequency
        subscriber.trust_again()
        subscriber.save()
        subscriber.add(self.choices)
        self.delete()
        return subscriber
