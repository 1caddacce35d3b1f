"""Pages below the pages that every institution starts with."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from home.provisioning.starter_pages import starter_page
from lga.models import UnitPage
from publications.models import (
    EventPage,
    InvestmentPage,
    NewsPage,
    NoticePage,
    ProjectPage,
    PublicationPage,
    ServicePage,
    TenderPage,
    VacancyPage,
)

if TYPE_CHECKING:
    from wagtail.models import Page

    from lga.models import Institution


def add_below(parent: Page, page: Any, *, live: bool = True) -> Any:
    """A page as an officer would leave it: published with a revision, or a draft."""
    page.live = live
    page.locale = parent.locale
    return parent.add_child(instance=page)


def starter(institution: Institution, key: str, language: str = "sw") -> Any:
    """The page that an institution started with, in one of its languages."""
    root = institution.site.root_page
    page = starter_page(root, key)
    return page if language == "sw" else page.get_translations().get(locale__language_code=language)


def make_news(institution: Institution, title: str = "Barabara imefunguliwa", **fields: Any) -> Any:
    live = fields.pop("live", True)
    fields.setdefault("published_on", datetime.date(2026, 11, 1))
    return add_below(starter(institution, "news"), NewsPage(title=title, **fields), live=live)


def make_notice(institution: Institution, title: str = "Chanjo ya mifugo", **fields: Any) -> Any:
    fields.setdefault("published_on", timezone.localdate())
    return add_below(starter(institution, "notices"), NoticePage(title=title, **fields))


def make_tender(institution: Institution, title: str = "Ujenzi wa zahanati", **fields: Any) -> Any:
    fields.setdefault("closing_at", timezone.now() + datetime.timedelta(days=5, hours=1))
    return add_below(starter(institution, "tenders"), TenderPage(title=title, **fields))


def make_publication(institution: Institution, title: str = "Bajeti", **fields: Any) -> Any:
    fields.setdefault("published_on", datetime.date(2026, 7, 1))
    return add_below(starter(institution, "publications"), PublicationPage(title=title, **fields))


def make_event(institution: Institution, title: str = "Mkutano wa wazi", **fields: Any) -> Any:
    """Held tomorrow at nine, unless told otherwise."""
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    fields = {"start_day": tomorrow, "start_time": datetime.time(9)} | fields
    return add_below(starter(institution, "events"), EventPage(title=title, **fields))


def make_service(institution: Institution, title: str = "Leseni ya biashara", **fields: Any) -> Any:
    return add_below(starter(institution, "services"), ServicePage(title=title, **fields))


def make_vacancy(institution: Institution, title: str = "Mtendaji wa kijiji", **fields: Any) -> Any:
    fields.setdefault("deadline", timezone.now() + datetime.timedelta(days=9))
    return add_below(starter(institution, "vacancies"), VacancyPage(title=title, **fields))


def make_unit(institution: Institution, title: str = "TEHAMA", **fields: Any) -> Any:
    return add_below(starter(institution, "units"), UnitPage(title=title, **fields))


def make_project(institution: Institution, title: str = "Ujenzi wa madarasa", **fields: Any) -> Any:
    return add_below(starter(institution, "projects"), ProjectPage(title=title, **fields))


def make_opportunity(institution: Institution, title: str = "Chai", **fields: Any) -> Any:
    return add_below(starter(institution, "investment"), InvestmentPage(title=title, **fields))
