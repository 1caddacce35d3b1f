"""Events (matukio): what is held when and where, once or again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, PageManager, TranslatableMixin

from cms.core.models import BodyPage
from cms.core.search_document import SearchKind
from publications.calendars.links import event_calendar_url
from publications.event_data import event_data
from publications.forms.events import EventForm
from publications.models.attachments import Attachment, attachments_of, titles_of
from publications.models.event_dates import EventQuerySet
from publications.models.event_times import NEXT_TIMES, EventTimes

if TYPE_CHECKING:
    import datetime

    from django.http import HttpRequest


class EventStatus(models.TextChoices):
    """Whether an event is held as announced."""

    PLANNED = "planned", _("As planned")
    CANCELLED = "cancelled", _("Cancelled")
    POSTPONED = "postponed", _("Postponed")


class EventPage(EventTimes, BodyPage):  # see its rows
    """A meeting, a clinic, a market, a celebration: all times are local."""

    status = models.CharField(
        _("status"), max_length=20, choices=EventStatus, default=EventStatus.PLANNED
    )
    status_note = models.CharField(
        _("about the status"),
        max_length=200,
        blank=True,
        help_text=_("Why it is cancelled, or until when it is postponed."),
    )
    place = models.CharField(
        _("place"), max_length=160, blank=True, help_text=_("The hall, school or market square.")
    )
    ward = models.CharField(_("ward"), max_length=80, blank=True)
    online_url = models.URLField(
        _("address to take part online"), blank=True, help_text=_("If one can follow it from afar.")
    )
    organiser = models.CharField(
        _("organiser"),
        max_length=160,
        blank=True,
        help_text=_("Leave empty if it is the institution itself."),
    )
    audience = models.CharField(
        _("who it is for"), max_length=160, blank=True, help_text=_("Such as traders of one ward.")
    )
    afterwards = models.TextField(
        _("after the event"),
        blank=True,
        help_text=_("What came of it: decisions, attendance. Fill it in when it is over."),
    )

    parent_page_types = ["publications.EventIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *BodyPage.content_panels[:-1],
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start_day"), FieldPanel("start_time")]),
                FieldRowPanel([FieldPanel("end_day"), FieldPanel("end_time")]),
            ],
            heading=_("When"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("repeats"), FieldPanel("repeats_until")]),
                InlinePanel(
                    "exceptions",
                    heading=_("Dates left out"),
                    label=_("Date"),
                    help_text=_("Days on which it would recur, but is not held."),
                ),
            ],
            heading=_("Recurrence"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("place"), FieldPanel("ward")]),
                FieldPanel("online_url"),
                FieldRowPanel([FieldPanel("organiser"), FieldPanel("audience")]),
            ],
            heading=_("Where and for whom"),
        ),
        MultiFieldPanel(
            [FieldPanel("status"), FieldPanel("status_note")], heading=_("Is it held?")
        ),
        *BodyPage.content_panels[-1:],
        InlinePanel("documents", heading=_("Documents"), label=_("Document")),
        FieldPanel("afterwards"),
    ]
    base_form_class = EventForm
    search_kind: ClassVar[SearchKind] = SearchKind.EVENT

    objects: ClassVar[Any] = PageManager.from_queryset(EventQuerySet)()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    @property
    def where(self) -> str:
        """The place and its ward, which a place may have in its own name."""
        ward = "" if self.ward in self.place else self.ward
        return ", ".join(filter(None, [self.place, ward]))

    @property
    def search_date(self) -> datetime.date:
        return self.start_day

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        times = self.times
        ahead = [time for time in times if not time.is_over(timezone.now())]
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "attachments": attachments_of(self),
            "is_over": not ahead,
            "time": next(iter(ahead or times[-1:]), self.shown_time),
            "later_times": ahead[1:NEXT_TIMES],
            "left_out": [row for row in self.rows_left_out() if row.day >= timezone.localdate()],
            "calendar_url": event_calendar_url(self),
        }

    def structured_data(self, request: HttpRequest) -> dict[str, Any] | None:
        """The event as search engines read it, at its next time."""
        return event_data(self, request)

    def feed_text(self) -> str:
        """What an entry of a feed says; it asks the database nothing."""
        when = self.recurrence_in_words or str(self.shown_time)
        return "\n".join(filter(None, [when, self.where, self.summary]))

    def body_text(self) -> str:
        times = [str(time) for time in self.next_times(timezone.now())]
        about = [self.place, self.ward, self.organiser, self.audience, self.status_note]
        texts = [*about, *times, super().body_text(), self.afterwards]
        return "\n".join([*filter(None, texts), *titles_of(attachments_of(self))])


class EventException(TranslatableMixin, Orderable):
    """A day on which an event would recur, but is not held."""

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="exceptions")
    day = models.DateField(_("date"))
    reason = models.CharField(
        _("reason"), max_length=120, blank=True, help_text=_("Such as a public holiday.")
    )

    panels: list[Any] = [FieldPanel("day"), FieldPanel("reason")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        pass


class EventDocument(Attachment):
    """A document of an event."""

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="documents")

    class Meta(Attachment.Meta):
        pass
