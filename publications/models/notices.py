"""Notices (matangazo): what the public is asked to know or to do, often by a day."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import PageManager

from cms.core.search_document import SearchKind
from cms.core.structured_data import without_empty
from lga.publisher import published_work
from publications.models.attachments import Attachment, attachments_of, titles_of
from publications.models.dated import DatedIndexPage, DatedPage, DatedPageQuerySet

if TYPE_CHECKING:
    from django.http import HttpRequest

#: How long a notice without a deadline stays among the current ones.
CURRENT_FOR = datetime.timedelta(days=180)


class NoticeQuerySet(DatedPageQuerySet):
    """A notice leaves the list for the archive by itself, when its deadline has passed."""

    def current(self, now: datetime.datetime) -> Self:
        return self.filter(_is_current(now))

    def archived(self, now: datetime.datetime) -> Self:
        return self.exclude(_is_current(now))

    def soonest_deadline_first(self) -> Self:
        return self.order_by(models.F("deadline").asc(nulls_last=True), "-published_on", "-pk")


def _is_current(now: datetime.datetime) -> models.Q:
    recent = timezone.localdate(now) - CURRENT_FOR
    without_deadline = models.Q(deadline=None, published_on__gte=recent)
    return models.Q(deadline__gte=now) | without_deadline


class NoticeIndexPage(DatedIndexPage):
    """The notices of one institution: the current ones, and the archive."""

    listed_type = "publications.NoticePage"
    subpage_types = ["publications.NoticePage"]

    class Meta:
        verbose_name = _("list of notices")
        verbose_name_plural = _("lists of notices")

    def latest(self, count: int) -> Any:
        return self.listed.current(timezone.now())[:count]

    def chosen_by_reader(self, items: Any, request: HttpRequest) -> tuple[Any, dict[str, Any]]:
        is_archive = "archive" in request.GET
        now = timezone.now()
        shown = items.archived(now) if is_archive else items.current(now)
        chosen, context = super().chosen_by_reader(shown, request)
        return chosen, context | {"showing_archive": is_archive}


class NoticePage(DatedPage):
    """A call or an announcement by an office."""

    reference = models.CharField(
        _("reference number"), max_length=60, blank=True, help_text=_("As on the signed letter.")
    )
    issuing_office = models.CharField(_("issuing office"), max_length=160, blank=True)
    audience = models.CharField(
        _("who it is for"), max_length=160, blank=True, help_text=_("Such as traders of one ward.")
    )
    deadline = models.DateTimeField(
        _("deadline"),
        null=True,
        blank=True,
        help_text=_("When it passes, the notice moves to the archive by itself."),
    )

    parent_page_types = ["publications.NoticeIndexPage"]

    content_panels = [
        *DatedPage.content_panels[:-1],
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("reference"), FieldPanel("issuing_office")]),
                FieldRowPanel([FieldPanel("audience"), FieldPanel("deadline")]),
            ],
            heading=_("About the notice"),
        ),
        *DatedPage.content_panels[-1:],
        InlinePanel("documents", heading=_("Documents"), label=_("Document")),
    ]
    search_kind: ClassVar[SearchKind] = SearchKind.NOTICE

    objects: ClassVar[Any] = PageManager.from_queryset(NoticeQuerySet)()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")

    @property
    def has_passed(self) -> bool:
        return self.deadline is not None and self.deadline < timezone.now()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"attachments": attachments_of(self)}

    def structured_data(self, request: HttpRequest) -> dict[str, Any]:
        # Not NewsArticle: a notice reports nothing, it asks for something until a day.
        facts = {
            "name": self.title,
            "text": self.summary or self.title,
            "datePosted": self.published_on.isoformat(),
            "expires": self.deadline.isoformat() if self.deadline else None,
        }
        return without_empty(published_work(request, self, "SpecialAnnouncement") | facts)

    def body_text(self) -> str:
        about = [self.reference, self.issuing_office, self.audience]
        return "\n".join([*about, super().body_text(), *titles_of(attachments_of(self))])


class NoticeDocument(Attachment):
    """A document of a notice."""

    page = ParentalKey(NoticePage, on_delete=models.CASCADE, related_name="documents")

    class Meta(Attachment.Meta):
        pass
