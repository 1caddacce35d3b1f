"""What every page of every site has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction

from cms.core.languages import LanguageLink, active_language, base_language, language_name
from cms.core.links import Link
from cms.core.models.page_tree import BasePageManager, paths_above
from cms.core.page_cache.parts import Part, kept_part
from cms.core.page_cache.subjects import showing, subject_of_page
from cms.core.search_document import SearchDocument, SearchKind

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable

    from django.db.models import QuerySet
    from django.http import HttpRequest

    from cms.core.models.page_tree import BasePageQuerySet


#: Site roots stand directly below the root of the tree.
SITE_ROOT_DEPTH = 2


class BasePage(Page):
    """A page with a summary, breadcrumbs, a language switch and an entry in search.

    A text that is not translated yet is shown under the other language's address, in its own
    language and marked so: `shown_below` says where.
    """

    summary = models.TextField(
        _("summary"),
        blank=True,
        max_length=400,
        help_text=_("One or two sentences. Shown in lists, in search results and when shared."),
    )
    is_sample = models.BooleanField(
        _("sample content"),
        default=False,
        help_text=_("Tick this if the text is an example. Readers are told so on the page."),
    )

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = [
        *Page.promote_panels,
        MultiFieldPanel([FieldPanel("is_sample")], heading=_("Honesty")),
    ]

    objects: ClassVar[Any] = BasePageManager()

    #: What kind of thing this is to somebody who searches.
    search_kind: ClassVar[SearchKind] = SearchKind.PAGE

    #: What is shared of it is a work with an author's date, or a part of the site.
    share_kind: ClassVar[str] = "website"

    #: Whether search engines are told of it.
    in_sitemap: ClassVar[bool] = True

    #: Whether it shows nothing but what changes by an editor or at a moment that it tells of.
    is_the_same_until_changed: ClassVar[bool] = True

    #: After how many months somebody should read it again; None for what is true of its day only.
    review_every_months: ClassVar[int | None] = 12

    #: What it points at and always shows, such as its picture: read in the same query.
    brought_along: ClassVar[tuple[str, ...]] = ()

    #: When somebody last read it and found it right; routing brings it along.
    reviewed_on: datetime.date | None = None

    #: The pages from the front page down to where this one stands; routing brings them along.
    pages_above: list[Page] | None = None

    #: Whether routing has found that nothing restricts this page or one above it.
    is_known_as_public: bool = False

    #: The page of the active language that this page stands below, while untranslated.
    shown_below: Page | None = None
    shown_as: str = ""

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {
            "breadcrumbs": self.breadcrumbs(request),
            "language_links": self.language_links(request),
            "only_in_base_language": self.shown_below is not None,
            "structured_data": self.structured_data(request),
        }

    def moments(self) -> Iterable[datetime.datetime]:
        """The times, past or to come, at which the clock changes what is shown of it."""
        for field in self._meta.get_fields():
            if isinstance(field, models.DateTimeField):
                moment = getattr(self, field.attname)
                if moment is not None:
                    yield moment

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[Any, ...] | None:
        if self.shown_below is None:
            return super().get_url_parts(request)
        parts = self.shown_below.get_url_parts(request)
        return parts and (*parts[:2], f"{parts[2]}{self.shown_as}/")

    def show_below(self, parent: Page, path: str = "") -> None:
        """Stand at an address below a page of the active language."""
        self.shown_below, self.shown_as = parent, path or self.slug

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """The restrictions on this page and above it; Wagtail's answer, in one query at most."""
        if self.is_known_as_public:
            return PageViewRestriction.objects.none()
        paths = paths_above(self.path)
        aliased = Page.objects.filter(path__in=paths).exclude(alias_of=None).values("alias_of")
        return PageViewRestriction.objects.filter(Q(page__path__in=paths) | Q(page__in=aliased))

    @cached_property
    def live_translations(self) -> list[Page]:
        """This page and its live translations, without mere aliases, in one query.

        Routing brings them along, as plain pages.
        """
        translations = self.get_translations(inclusive=True).live().filter(alias_of=None)
        with showing(subject_of_page(self.translation_key)):
            return list(translations.select_related("locale").defer_streamfields())

    def kept_part(self, request: HttpRequest, name: str, make: Callable[[], Part]) -> Part:
        """What ``make`` tells of this page in the active language, made once until it changes.

        The same for whatever else an address asks of the page.
        """
        return kept_part(request, f"{name}-{self.pk}-{active_language()}", make)

    def children_in_active_language(self, pages: BasePageQuerySet) -> BasePageQuerySet:
        """Of these pages the visible ones below this page or below its translations."""
        paths = [page.path for page in self.live_translations or [self]]
        return pages.published().in_active_language().children_of_any(paths)

    def standing_here(self, pages: list[Any]) -> list[Any]:
        """Give pages that are not translated yet an address below this one."""
        for page in pages:
            if page.locale_id != self.locale_id:
                page.show_below(self)
        return pages

    def breadcrumbs(self, request: HttpRequest) -> list[Link]:
        """The way from the site's front page down to this page's parent."""
        return [
            Link(
                title=gettext("Home") if page.depth == SITE_ROOT_DEPTH else page.title,
                url=page.get_url(request),
            )
            for page in self._find_pages_above()
        ]

    def _find_pages_above(self) -> Iterable[Page]:
        if self.pages_above is not None:
            return self.pages_above
        if self.shown_below is not None:
            above = self.shown_below.get_ancestors(inclusive=True)
        else:
            above = self.get_ancestors()
        return above.filter(depth__gte=SITE_ROOT_DEPTH)

    def language_links(self, request: HttpRequest) -> list[LanguageLink]:
        """The language switch: this page in each language, or the front page of that language."""
        urls = {page.locale.language_code: page.get_url(request) for page in self.live_translations}
        if self.shown_below is None:
            urls.setdefault(active_language(), self.get_url(request))
        return [
            LanguageLink(
                code=code,
                name=language_name(code),
                url=urls.get(code) or self.url_while_untranslated(request, code),
                is_current=code == active_language(),
                is_available=code in urls,
            )
            for code, _name in settings.LANGUAGES
        ]

    def url_while_untranslated(self, request: HttpRequest, language_code: str) -> str:
        """Where a visitor reads this text inside the site of another language."""
        if self.shown_below is not None and language_code == active_language():
            return self.get_url(request) or ""
        parts = super().get_url_parts(request)
        if language_code == base_language() or not parts:
            return "/"
        return f"/{language_code}{parts[2]}"

    @property
    def share_image(self) -> Any | None:
        """The picture that stands for the page where its address is shared."""
        return None

    def structured_data(self, request: HttpRequest) -> dict[str, Any] | None:
        """What the page is in the words of schema.org, without ``@context``; None if plain text.

        Where it lies in the site is told beside it, for every page.
        """
        return None

    @property
    def search_date(self) -> datetime.date | None:
        """The date by which a search result is dated."""
        return self.last_published_at and self.last_published_at.date()

    def body_text(self) -> str:
        """All words of the page below its title and summary, without markup."""
        return ""

    def get_search_document(self) -> SearchDocument | None:
        """What can be found of this page; called while its own language is active."""
        year = getattr(self, "financial_year", "")
        return SearchDocument(
            title=self.title,
            body="\n".join(filter(None, [self.summary, self.body_text(), year])),
            kind=self.search_kind,
            language=self.locale.language_code,
            date=self.search_date,
            financial_year=year,
            is_sample=self.is_sample,
        )
