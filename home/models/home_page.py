"""The front page of a region or a council."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from cms.core.models import BodyPage
from home.front_page import front_page_lists
from lga.frame import frame_for
from publications.feeds.links import all_feeds

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.models import Page

    from cms.core.links import Link


class HomePage(BodyPage):
    """The root of one site in one language. The region's also shows what the councils publish."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.SectionIndexPage",
        "home.StandardPage",
        "lga.UnitIndexPage",
        "lga.PersonIndexPage",
        "lga.SystemsRegisterPage",
        "lga.WardsPage",
        "lga.CouncillorIndexPage",
        "lga.CommitteeIndexPage",
        "lga.ContactPage",
        "feedback.FeedbackPage",
        "lga.AlertIndexPage",
        "publications.NewsIndexPage",
        "publications.NoticeIndexPage",
        "publications.TenderIndexPage",
        "publications.PublicationIndexPage",
        "publications.EventIndexPage",
        "publications.ServiceIndexPage",
        "publications.QuestionsPage",
        "publications.VacancyIndexPage",
        "publications.PressReleaseIndexPage",
        "publications.GalleryIndexPage",
        "publications.VideoIndexPage",
    ]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def breadcrumbs(self, request: HttpRequest) -> list[Link]:
        return []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        frame = frame_for(request)
        is_region = frame.institution is not None and frame.institution.is_region
        roots: list[Page] | None = None if is_region else self.live_translations or [self]
        # The same whatever is asked besides: with less data, without alerts that were hidden, with
        # what a sender has added to the address.
        lists = self.kept_part(
            request, "front-page", lambda: front_page_lists(roots, frame.institutions)
        )
        return (
            super().get_context(request, *args, **kwargs)
            | lists
            | {"is_region": is_region, "feeds": all_feeds()}
        )
