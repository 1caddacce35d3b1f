"""The pages that every institution starts with, in every language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.text import slugify
from django.utils.translation import override, pgettext
from wagtail.models import Locale, Page

from cms.core.languages import base_language
from cms.core.translation import publish_translation, texts_from
from home.models import HomePage, SectionIndexPage
from lga.feedback.models import FeedbackCountsPage, FeedbackPage
from lga.models import (
    AlertIndexPage,
    CommitteeIndexPage,
    ContactPage,
    CouncillorIndexPage,
    UnitIndexPage,
    WardsPage,
)
from publications.models import (
    EventIndexPage,
    GalleryIndexPage,
    InvestmentIndexPage,
    NewsIndexPage,
    NoticeIndexPage,
    PressReleaseIndexPage,
    ProjectIndexPage,
    PublicationIndexPage,
    QuestionsPage,
    ServiceIndexPage,
    TenderIndexPage,
    VacancyIndexPage,
    VideoIndexPage,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from cms.core.models import BasePage
    from home.provisioning.new_institution import NewInstitution


@dataclass(frozen=True, slots=True)
class Starter:
    """A page of the beginning: how the region's files call it, its type and its title.

    It stands below the front page, or below the starter that ``parent`` names, which comes before
    it. Councils have pages that a region has not: wards, councillors.
    """

    key: str
    model: type[BasePage]
    title: Callable[[], str]
    parent: str = ""
    in_menu: bool = True
    councils_only: bool = False


STARTERS = (
    Starter("about", SectionIndexPage, lambda: pgettext("starter page", "About us")),
    Starter(
        "councillors",
        CouncillorIndexPage,
        lambda: pgettext("starter page", "Councillors"),
        parent="about",
        in_menu=False,
        councils_only=True,
    ),
    Starter(
        "committees",
        CommitteeIndexPage,
        lambda: pgettext("starter page", "Standing committees"),
        parent="about",
        in_menu=False,
        councils_only=True,
    ),
    Starter(
        "wards",
        WardsPage,
        lambda: pgettext("starter page", "Wards"),
        parent="about",
        in_menu=False,
        councils_only=True,
    ),
    Starter("units", UnitIndexPage, lambda: pgettext("starter page", "Departments and units")),
    Starter("services", ServiceIndexPage, lambda: pgettext("starter page", "Services")),
    Starter("projects", ProjectIndexPage, lambda: pgettext("starter page", "Projects")),
    Starter("news", NewsIndexPage, lambda: pgettext("starter page", "News")),
    Starter("notices", NoticeIndexPage, lambda: pgettext("starter page", "Notices")),
    Starter("tenders", TenderIndexPage, lambda: pgettext("starter page", "Tenders")),
    Starter("publications", PublicationIndexPage, lambda: pgettext("starter page", "Publications")),
    Starter("media", SectionIndexPage, lambda: pgettext("starter page", "Media centre")),
    Starter("events", EventIndexPage, lambda: pgettext("starter page", "Events"), parent="media"),
    Starter(
        *("galleries", GalleryIndexPage, lambda: pgettext("starter page", "Pictures")),
        parent="media",
        in_menu=False,
    ),
    Starter(
        *("videos", VideoIndexPage, lambda: pgettext("starter page", "Videos")),
        parent="media",
        in_menu=False,
    ),
    Starter(
        "press",
        PressReleaseIndexPage,
        lambda: pgettext("starter page", "Press releases"),
        parent="media",
        in_menu=False,
    ),
    Starter("opportunities", SectionIndexPage, lambda: pgettext("starter page", "Opportunities")),
    Starter(
        "vacancies",
        VacancyIndexPage,
        lambda: pgettext("starter page", "Job vacancies"),
        parent="opportunities",
    ),
    Starter(
        "questions",
        QuestionsPage,
        lambda: pgettext("starter page", "Frequently asked questions"),
        in_menu=False,
    ),
    Starter(
        "investment",
        InvestmentIndexPage,
        lambda: pgettext("starter page", "Investment opportunities"),
        parent="opportunities",
    ),
    Starter("contact", ContactPage, lambda: pgettext("starter page", "Contact us")),
    Starter(
        "feedback",
        FeedbackPage,
        lambda: pgettext("starter page", "Complaints, comments and questions"),
        in_menu=False,
    ),
    Starter(
        "feedback-counts",
        FeedbackCountsPage,
        lambda: pgettext("starter page", "Complaints and comments in numbers"),
        parent="feedback",
        in_menu=False,
    ),
    Starter("alerts", AlertIndexPage, lambda: pgettext("starter page", "Alerts"), in_menu=False),
)


def make_root(new: NewInstitution) -> list[HomePage]:
    """The front page in the base language, then its translations."""
    tree_root = Page.get_first_root_node()
    base = Locale.objects.get(language_code=base_language())
    root = HomePage(title=new.name_sw, slug=new.slug, locale=base)
    tree_root.add_child(instance=root)
    root.save_revision().publish()
    root.refresh_from_db()
    translated = [
        _translate(root, code, title=new.name_en, slug=f"{new.slug}-{code}")
        for code in _other_languages()
    ]
    return [root, *translated]


def make_starter_pages(root: HomePage, *, is_region: bool) -> None:
    """Everything that an institution starts with, published, translations beside the originals."""
    made: dict[str, Any] = {"": root}
    for starter in STARTERS:
        if starter.councils_only and is_region:
            continue
        page = made[starter.key] = _add_starter(made[starter.parent], starter)
        for code in _other_languages():
            with override(code):
                title = starter.title()
            _translate(page, code, title=title, slug=slugify(title))


def starter_page(root: Page, key: str) -> Any:
    """The page that an institution started with under this key, as its own type."""
    model = next(starter.model for starter in STARTERS if starter.key == key)
    below = model.objects.descendant_of(root).order_by("depth", "path")
    if model is SectionIndexPage:
        below = below.filter(starter_key=key)
    return below.first()


def _add_starter(parent: Any, starter: Starter) -> BasePage:
    with override(base_language()):
        title = starter.title()
    page: Any = starter.model(
        title=title, slug=slugify(title), locale=parent.locale, show_in_menus=starter.in_menu
    )
    if isinstance(page, SectionIndexPage):
        page.starter_key = starter.key
    parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def _translate(page: BasePage, language: str, **values: str) -> Any:
    translated = type(page)(locale=page.locale, **values)
    return publish_translation(page, language, texts_from(page, translated))


def _other_languages() -> list[str]:
    return [code for code, _name in settings.LANGUAGES if code != base_language()]
