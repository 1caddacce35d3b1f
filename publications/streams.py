"""What an institution publishes again and again: the stuff of feeds and of mails to subscribers."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from lga.models import Institution


@dataclass(frozen=True, slots=True)
class Stream:
    """Pages of one type, as they appear; ``key`` stands in addresses and is a public contract."""

    key: str
    title: Any
    #: As "app.Model".
    page_type: str

    def pages(self, institution: Institution | None) -> Any:
        """What anyone may see of one institution, or of all, in the active language.

        The newest first, by the moment of the first publication.
        """
        model: Any = apps.get_model(self.page_type)
        pages = (
            model.objects.published().in_active_language().order_by("-first_published_at", "-pk")
        )
        if institution is not None:
            root = institution.site.root_page
            paths = root.get_translations(inclusive=True).values_list("path", flat=True)
            pages = pages.filter(reduce(operator.or_, (Q(path__startswith=path) for path in paths)))
        return pages.order_by("-first_published_at", "-pk").defer_streamfields()


EVENTS = Stream("events", _("Events"), "publications.EventPage")

STREAMS = (
    Stream("news", _("News"), "publications.NewsPage"),
    Stream("notices", _("Notices"), "publications.NoticePage"),
    Stream("tenders", _("Tenders"), "publications.TenderPage"),
    Stream("publications", _("Publications"), "publications.PublicationPage"),
    EVENTS,
    Stream("vacancies", _("Job vacancies"), "publications.VacancyPage"),
    Stream("press_releases", _("Press releases"), "publications.PressReleasePage"),
)


def stream_of(key: str) -> Stream | None:
    return next((stream for stream in STREAMS if stream.key == key), None)
