"""People in public office: a page for each, and the lists that an institution presents."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField

from cms.core.models import BasePage, IndexPage
from cms.core.pictures.shapes import with_renditions
from cms.core.rich_text import text_of
from cms.core.search_document import SearchKind
from lga.holders import seats_with_committees
from lga.office_history import office_history
from lga.person_form import PersonForm

if TYPE_CHECKING:
    from django.http import HttpRequest

    from lga.models.committee_seats import CommitteeSeat
    from lga.models.offices import Office


#: Stands for the end of an office that is still held.
FOREVER = datetime.date.max


class PersonIndexPage(IndexPage):
    """The leaders and officers whom an institution presents."""

    listed_type = "lga.PersonPage"

    parent_page_types = ["home.HomePage", "home.SectionIndexPage"]
    subpage_types = ["lga.PersonPage"]
    max_count_per_parent = 1

    @property
    def listed(self) -> Any:
        return with_renditions(super().listed, "photo", "face").prefetch_related("offices")

    class Meta:
        verbose_name = _("list of people")
        verbose_name_plural = _("lists of people")


class PersonPage(BasePage):
    """A person who holds or held a public office. The title of the page is the name."""

    honorific = models.CharField(
        _("honorific"), max_length=40, blank=True, help_text=_("Such as Mhe. or Dkt.")
    )
    photo = models.ForeignKey(
        "core.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("photograph"),
    )
    biography = RichTextField(_("biography"), blank=True, features=["bold", "ul", "link"])
    phone = models.CharField(
        _("office telephone"),
        max_length=40,
        blank=True,
        help_text=_("A private number only if the person has agreed in writing."),
    )
    email = models.EmailField(
        _("e-mail of the office"),
        blank=True,
        help_text=_("Only on the institution's own or another government domain."),
    )
    meeting_day = models.CharField(
        _("meets citizens"),
        max_length=160,
        blank=True,
        help_text=_("Which day, what hour and where, in one line."),
    )

    parent_page_types = ["lga.PersonIndexPage", "lga.CouncillorIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("honorific"), FieldPanel("photo")]),
        InlinePanel(
            "offices", heading=_("Offices held"), label=pgettext_lazy("held by a person", "Office")
        ),
        InlinePanel("seats", heading=_("Seats in committees"), label=_("Seat")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldPanel("meeting_day"),
            ],
            heading=_("Contact"),
        ),
        FieldPanel("biography"),
    ]
    base_form_class = PersonForm
    brought_along = ("photo",)
    search_kind: ClassVar[SearchKind] = SearchKind.PERSON

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

    @property
    def current_offices(self) -> list[Office]:
        """What the person is today."""
        today = timezone.localdate()
        return [office for office in self.offices.all() if office.is_held_on(today)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        today, offices = timezone.localdate(), office_history(self)
        seats = seats_with_committees(self.seats.all())
        return context | {
            "current_offices": [one.office for one in offices if one.office.is_held_on(today)],
            # What is still held comes first, then what ended last.
            "offices": sorted(offices, key=lambda one: _end(one.office), reverse=True),
            "seats": sorted(seats, key=lambda one: _end(one.seat), reverse=True),
        }

    def body_text(self) -> str:
        names = [office.name for office in self.offices.all()]
        return "\n".join([*names, text_of(self.biography), self.meeting_day])


def _end(held: Office | CommitteeSeat) -> tuple[datetime.date, datetime.date]:
    return held.ended_on or FOREVER, held.started_on or datetime.date.min
