"""What somebody has told an institution, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lga.feedback.models.choices import ENDED, Kind, Outcome, Status
from lga.models import Institution, Role, Ward

if TYPE_CHECKING:
    import datetime

#: The roles that work with what citizens write.
HANDLING_ROLES = (Role.EDITOR, Role.PUBLISHER, Role.ADMINISTRATOR)


class SubmissionQuerySet(models.QuerySet["Submission"]):
    """Submissions by who may see them and by what may still be known of them."""

    def handled_by(self, user: Any) -> Self:
        """Those of the institutions that a user works for, whatever else she may administer."""
        kept = self.filter(purged_at=None)
        if user.is_superuser:
            return kept
        own = Institution.objects.filter(
            role_groups__role__in=HANDLING_ROLES, role_groups__group__user=user
        )
        return kept.filter(institution__in=own)

    def to_be_purged(self, today: datetime.date) -> Self:
        return self.filter(purged_at=None, purge_on__lte=today)


class Submission(models.Model):
    """A complaint, comment, question, compliment or report of corruption.

    Who wrote and what is forgotten on ``purge_on``; kind, outcome and dates stay, to be counted.
    """

    institution = models.ForeignKey(
        Institution, models.CASCADE, related_name="submissions", verbose_name=_("institution")
    )
    reference = models.CharField(_("reference"), max_length=20, unique=True)
    year = models.PositiveSmallIntegerField(_("year"))
    form_key = models.UUIDField(null=True, unique=True, editable=False)
    language = models.CharField(_("language"), max_length=10)

    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=20, blank=True)
    ward = models.ForeignKey(
        Ward, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("ward")
    )
    subject = models.CharField(_("subject"), max_length=120, blank=True)
    message = models.TextField(_("message"), blank=True)

    office = models.CharField(_("office"), max_length=120)
    office_email = models.EmailField(_("office's e-mail"), blank=True)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.NEW)
    outcome = models.CharField(
        _("outcome"),
        max_length=20,
        choices=Outcome,
        blank=True,
        help_text=_("How it ended. It is counted in the yearly table that the public sees."),
    )
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("assigned to"),
    )
    created_at = models.DateTimeField(_("received"), default=timezone.now)
    due_on = models.DateField(_("to be answered by"))
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    answer_days = models.PositiveSmallIntegerField(_("days to answer"), null=True, blank=True)
    purge_on = models.DateField(_("kept until"))
    purged_at = models.DateTimeField(null=True, editable=False)

    objects: ClassVar[SubmissionQuerySet] = SubmissionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("complaint or comment")
        verbose_name_plural = _("complaints and comments")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["institution", "created_at"], name="feedback_by_institution"),
            models.Index(fields=["institution", "year"], name="feedback_by_year"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_overdue(self) -> bool:
        return self.status not in ENDED and timezone.localdate() > self.due_on

    def clean(self) -> None:
        super().clean()
        if self.status == Status.CLOSED and not self.outcome:
            raise ValidationError({"outcome": _("Say how it ended before you close it.")})

    def note_dates(self) -> None:
        """Remember when it was answered and closed; opened again, it is neither."""
        now = timezone.now()
        if self.status not in ENDED:
            self.answered_at = self.closed_at = self.answer_days = None
            return
        if self.answered_at is None:
            self.answered_at = now
            self.answer_days = (timezone.localdate(now) - timezone.localdate(self.created_at)).days
        self.closed_at = (self.closed_at or now) if self.status == Status.CLOSED else None
