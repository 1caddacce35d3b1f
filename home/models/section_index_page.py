"""A part of the site that gathers ordinary pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.core.languages import active_language
from cms.core.links import Link
from cms.core.models import BasePageQuerySet, BodyPage
from cms.core.models.page_tree import in_active_language, without_restricted
from cms.core.page_cache.subjects import showing, subject_below

if TYPE_CHECKING:
    from django.http import HttpRequest


class SectionIndexPage(BodyPage):
    """An introduction and the list of the pages below it, of whatever type."""

    # Which of the sections that an institution starts with this is; officers may rename it.
    starter_key = models.SlugField(max_length=30, blank=True, editable=False)

    parent_page_types = ["home.HomePage", "home.SectionIndexPage"]
    subpage_types = [
        "home.SectionIndexPage",
        "home.StandardPage",
        "lga.PersonIndexPage",
        "lga.SystemsRegisterPage",
        "lga.WardsPage",
        "publications.EventIndexPage",
        "publications.VacancyIndexPage",
        "publications.InvestmentIndexPage",
        "lga.CouncillorIndexPage",
        "lga.CommitteeIndexPage",
        "publications.PressReleaseIndexPage",
        "publications.GalleryIndexPage",
        "publications.VideoIndexPage",
    ]

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def children_as_links(self, request: HttpRequest) -> list[Link]:
        """The visible pages below, in the active language or, marked, in their own."""
        paths = [page.path for page in self.live_translations or [self]]
        pages = BasePageQuerySet(Page).live().children_of_any(paths).order_by("path")
        visible = without_restricted(in_active_language(pages))
        with showing(*map(subject_below, paths)):
            found = list(visible.annotate(language_code=F("locale__language_code")))
        return [
            Link(page.title, page.get_url(request) or "", lang=self._other_language(page))
            for page in found
        ]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"children": self.children_as_links(request)}

    @staticmethod
    def _other_language(page: Any) -> str:
        return "" if page.language_code == active_language() else page.language_code
