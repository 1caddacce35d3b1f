"""Whether a service can be had now: it works, is disturbed or is down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from cms.core.languages import active_language, base_language

if TYPE_CHECKING:
    import datetime


class ServiceStatus(models.TextChoices):
    """What a citizen who comes today must reckon with."""

    WORKS = "works", pgettext_lazy("status of a service", "Works")
    DISTURBED = "disturbed", _("Disturbed")
    DOWN = "down", _("Not available")


def not_working(now: datetime.datetime) -> models.Q:
    """Services that are disturbed or down at a moment; one announced for later works until then."""
    return ~models.Q(status=ServiceStatus.WORKS) & models.Q(status_since__lte=now)


class ServiceStanding(models.Model):
    """The status of a service, since when, until when, and why.

    It is entered once, on the Swahili page, and is the same in every language: a disturbance does
    not wait for its translation. So the note has a column for each language.
    """

    status = models.CharField(
        _("status"), max_length=10, choices=ServiceStatus, default=ServiceStatus.WORKS
    )
    status_since = models.DateTimeField(
        _("since"),
        null=True,
        blank=True,
        help_text=_("May lie ahead for planned work: until then the service shows as working."),
    )
    expected_back = models.DateTimeField(
        _("expected back"),
        null=True,
        blank=True,
        help_text=_("Leave empty if it is not known. Once it passes, readers are told to ask."),
    )
    status_note_sw = models.CharField(_("what happened, in Swahili"), max_length=250, blank=True)
    status_note_en = models.CharField(_("what happened, in English"), max_length=250, blank=True)

    #: What the originals of a service hand on to its translations.
    STATUS_FIELDS = (
        *("status", "status_since", "expected_back"),
        *("status_note_sw", "status_note_en"),
    )

    status_panel = MultiFieldPanel(
        [
            FieldPanel("status"),
            FieldRowPanel([FieldPanel("status_since"), FieldPanel("expected_back")]),
            FieldPanel("status_note_sw"),
            FieldPanel("status_note_en"),
        ],
        heading=_("Does it work today?"),
        help_text=_(
            "Shown on the service, in the list and on the front page, in both languages, as soon "
            "as you publish. Back to “Works” empties the rest. Change it on the Swahili page."
        ),
    )
    override_translatable_fields = [
        SynchronizedField(name, overridable=False) for name in STATUS_FIELDS
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.status == ServiceStatus.WORKS:
            self.status_since = self.expected_back = None
            self.status_note_sw = self.status_note_en = ""
        elif self.status_since is None:
            raise ValidationError(
                {"status_since": _("Say since when it does not work as it should.")}
            )
        elif self.expected_back is not None and self.expected_back <= self.status_since:
            raise ValidationError(
                {"expected_back": _("It cannot be back before it stopped. Correct one of the two.")}
            )

    @property
    def current_status(self) -> ServiceStatus:
        """What holds this second."""
        return self.status_at(timezone.now())

    def status_at(self, now: datetime.datetime) -> ServiceStatus:
        has_begun = self.status_since is not None and self.status_since <= now
        return ServiceStatus(self.status) if has_begun else ServiceStatus.WORKS

    @property
    def is_overdue(self) -> bool:
        """Whether it should be back by now, and nobody has said that it is."""
        is_late = self.expected_back is not None and self.expected_back <= timezone.now()
        return is_late and self.current_status != ServiceStatus.WORKS

    @property
    def status_note(self) -> str:
        """What happened, in the reader's language where it has been told in it."""
        own = self.status_note_sw if active_language() == base_language() else self.status_note_en
        return own or self.status_note_sw

    @property
    def status_note_lang(self) -> str:
        """The code for ``lang`` where the note is not in the reader's language."""
        stands_in = active_language() != base_language() and not self.status_note_en
        return base_language() if stands_in and self.status_note_sw else ""

    def status_fields(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.STATUS_FIELDS}
