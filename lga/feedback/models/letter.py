"""Mails that a submission gives rise to: each is sent once, however often it takes to send it."""

from __future__ import annotations

import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lga.feedback.models.submission import Submission

#: For so long nobody else takes a letter that somebody is sending. It is far longer than a mail
#: server is waited for, and a letter whose sender was killed is taken up again after it.
LEASE = datetime.timedelta(minutes=10)
FIRST_PAUSE, LONGEST_PAUSE = datetime.timedelta(minutes=1), datetime.timedelta(days=1)


class Purpose(models.TextChoices):
    """To whom, and why."""

    ACKNOWLEDGEMENT = "acknowledgement", _("acknowledgement to the citizen")
    NOTICE = "notice", _("notice to the office")


class LetterQuerySet(models.QuerySet["Letter"]):
    """Letters by what is still to be done."""

    def due(self) -> Self:
        return self.filter(sent_at=None, refused_at=None, due_at__lte=timezone.now())

    def take(self, pk: int) -> Letter | None:
        """The letter, if it is to be sent now and nobody else has taken it."""
        later = timezone.now() + LEASE
        if not self.due().filter(pk=pk).update(due_at=later, attempts=F("attempts") + 1):
            return None
        return self.select_related("submission__institution").get(pk=pk)


class Letter(models.Model):
    """One mail, written when it is sent: nothing of its text is stored."""

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="letters")
    purpose = models.CharField(max_length=20, choices=Purpose)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    refused_at = models.DateTimeField(null=True)

    objects: ClassVar[LetterQuerySet] = LetterQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        constraints = [
            models.UniqueConstraint(
                fields=["submission", "purpose"], name="one_letter_of_a_purpose_per_submission"
            )
        ]

    def __str__(self) -> str:
        return f"{self.submission_id}: {self.get_purpose_display()}"

    def note_sent(self) -> None:
        self.sent_at = timezone.now()
        self.save(update_fields=["sent_at"])

    def note_refused(self) -> None:
        """The address will never do: there is no use in trying again."""
        self.refused_at = timezone.now()
        self.save(update_fields=["refused_at"])

    def postpone(self) -> None:
        """Try again after twice the pause of last time, from a minute to a day."""
        pause = FIRST_PAUSE * 2 ** min(self.attempts - 1, 16)
        self.due_at = timezone.now() + min(pause, LONGEST_PAUSE)
        self.save(update_fields=["due_at"])
