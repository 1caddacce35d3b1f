"""A citizen who wants mails, and which."""

from __future__ import annotations

import datetime
import uuid
from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lga.models import Institution

if TYPE_CHECKING:
    from collections.abc import Iterable

#: An institution's key and a stream's key: what one may subscribe to.
Choice = tuple[int, str]

#: After so many returned mails nothing more is sent, and after this time the address is forgotten.
MOST_BOUNCES = 3
SUSPENDED_FOR = datetime.timedelta(days=90)
#: A mail that was returned longer ago than this no longer counts.
BOUNCES_COUNT_FOR = datetime.timedelta(days=90)


class Frequency(models.TextChoices):
    """How often somebody wants to be written to."""

    AT_ONCE = "at_once", _("At once, whenever something is published")
    DAILY = "daily", _("Once a day, at seven in the morning")


class SubscriberQuerySet(models.QuerySet["Subscriber"]):
    """Subscribers by whether mails reach them."""

    def active(self) -> Self:
        return self.filter(suspended_at=None)

    def forgotten(self, now: datetime.datetime) -> Self:
        """Those whose mails have been coming back for too long."""
        return self.filter(suspended_at__lte=now - SUSPENDED_FOR)


class Subscriber(models.Model):
    """A mail address whose owner has confirmed that mails are welcome. Nothing else is known."""

    # Stands in the links of mails, so that a row that is made anew does not obey old ones.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(_("e-mail"), unique=True)
    language = models.CharField(_("language"), max_length=10)
    frequency = models.CharField(
        _("how often"), max_length=10, choices=Frequency, default=Frequency.AT_ONCE
    )
    confirmed_at = models.DateTimeField(default=timezone.now)
    bounces = models.PositiveSmallIntegerField(default=0)
    last_bounced_at = models.DateTimeField(null=True)
    suspended_at = models.DateTimeField(null=True)

    objects: ClassVar[SubscriberQuerySet] = SubscriberQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("subscriber")
        verbose_name_plural = _("subscribers")

    def __str__(self) -> str:
        # Names no address: what is printed may be logged.
        return f"subscriber {self.pk}"

    @property
    def choices(self) -> set[Choice]:
        return set(self.subscriptions.values_list("institution_id", "stream"))

    def add(self, choices: Iterable[Choice]) -> None:
        """Subscribe to more; what was chosen before keeps its date."""
        Subscription.objects.bulk_create(
            [
                Subscription(subscriber=self, institution_id=institution, stream=stream)
                for institution, stream in choices
            ],
            ignore_conflicts=True,
        )

    def choose(self, choices: Iterable[Choice]) -> None:
        """Subscribe to these and to nothing else."""
        wanted = set(choices)
        for subscription in self.subscriptions.all():
            if (subscription.institution_id, subscription.stream) not in wanted:
                subscription.delete()
        self.add(wanted)

    def leave(self, institution_id: int) -> None:
        """No more mails from one institution; who is left with none is forgotten altogether."""
        self.subscriptions.filter(institution=institution_id).delete()
        if not self.subscriptions.exists():
            self.delete()

    def count_bounce(self, now: datetime.datetime) -> None:
        """Note that a mail came back for good."""
        is_recent = self.last_bounced_at and now - self.last_bounced_at < BOUNCES_COUNT_FOR
        self.bounces = self.bounces + 1 if is_recent else 1
        self.last_bounced_at = now
        if self.bounces >= MOST_BOUNCES and self.suspended_at is None:
            self.suspended_at = now
            self.deliveries.all().delete()
        self.save(update_fields=["bounces", "last_bounced_at", "suspended_at"])

    def trust_again(self) -> None:
        """Forget returned mails: the owner has just read one. The caller saves."""
        self.bounces, self.last_bounced_at, self.suspended_at = 0, None, None


class Subscription(models.Model):
    """One kind of publication of one institution, from a moment on."""

    subscriber = models.ForeignKey(Subscriber, models.CASCADE, related_name="subscriptions")
    institution = models.ForeignKey(Institution, models.CASCADE, related_name="+")
    #: The key of a stream.
    stream = models.CharField(max_length=30)
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("subscription")
        verbose_name_plural = _("subscriptions")
        constraints = [
            models.UniqueConstraint(
                fields=["subscriber", "institution", "stream"], name="subscribed_once"
            )
        ]
        indexes = [models.Index(fields=["institution", "stream"])]

    def __str__(self) -> str:
        return f"{self.stream} of {self.institution_id}"
