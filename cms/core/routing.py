"""From an address to a page in as few queries as there are answers to find.

Wagtail asks for the locale, the root in that locale and then once or twice a path segment. The
whole address stands in a page's ``url_path``, the roots of all sites are cached, and the slug's
index finds the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Concat
from wagtail.models import Page, PageViewRestriction, Site

from cms.core.languages import active_language, base_language
from cms.core.models.page_review import PageReview
from cms.core.models.page_tree import is_restricted
from cms.core.page_cache.parts import kept_part
from cms.core.page_cache.subjects import (
    also_shown,
    showing,
    subject_below,
    subject_of_page,
    subject_of_type,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.http import HttpRequest
    from wagtail.models.sites import SiteRootPath


def page_for(request: HttpRequest, path: str) -> Any | None:
    """The published page at a path of the site asked, as its own type, with its translations.

    However the address goes on behind the path, the page is looked up once until it changes.
    """
    return kept_part(request, f"page-{active_language()}-{path}", lambda: _find_page(request, path))


def _find_page(request: HttpRequest, path: str) -> Any | None:
    page = page_shown_at(Site.find_for_request(request), path)
    if page is not None:
        # Every page tells of its translations; asked for here, they are kept with the page.
        _ = page.live_translations
    return page


def page_shown_at(site: Site | None, path: str) -> Any | None:
    """The published page that a site shows at a path in the active language, if there is one.

    Where the language has no such page, it is the original in the base language, shown below the
    deepest page of the path that is translated.
    """
    with showing():
        # Whatever happens to a front page concerns every page.
        root = site and language_root(site, active_language())
    if not root:
        return None
    segments = [segment for segment in path.split("/") if segment]
    found, translations = _pages_along(root, segments)
    if len(found) == len(segments) + 1:
        *above, page = found
        if not page.live:
            return None
        specific = _as_own_type(page, above, translations)
        specific.is_known_as_public = _is_public(found)
        return specific
    if active_language() == base_language() or not found:
        return None
    return _original_below(found, segments[len(found) - 1 :])


def language_root(site: Site, language: str) -> str | None:
    """The ``url_path`` of a site's front page in a language; else in the base language."""
    roots = {
        root.language_code: root.root_path
        for root in Site.get_site_root_paths()
        if root.site_id == site.pk
    }
    return roots.get(language) or roots.get(base_language())


def root_above(url_path: str) -> SiteRootPath | None:
    """The root, of whatever site and language, below which a page with this ``url_path`` stands."""
    return next(
        (root for root in Site.get_site_root_paths() if url_path.startswith(root.root_path)), None
    )


def _pages_along(root: str, segments: Sequence[str]) -> tuple[list[Page], list[Page]]:
    """The pages from a root downwards, as far along the path as there are any.

    With them come the last one's translations, should the path lead all the way.
    """
    addresses = [root]
    for segment in segments:
        addresses.append(f"{addresses[-1]}{segment}/")
    slugs = {root.strip("/"), *segments}
    along = Q(slug__in=slugs, url_path__in=addresses)
    last = Q(slug=addresses[-1].split("/")[-2], url_path=addresses[-1])
    with showing():
        pages = list(_told(along | _same_as(last)).order_by("depth", "path"))
    found = [page for page in pages if page.url_path in addresses]
    also_shown(subject_of_page(page.translation_key) for page in found)
    return found, _live_translations(found[-1], pages) if found else []


def _told(wanted: Q) -> Any:
    """Pages with all that is told of each: its language, last review, and who may see it."""
    restrictions = PageViewRestriction.objects.all()
    return (
        Page.objects.filter(wanted)
        .select_related("locale")
        .annotate(
            reviewed_on=_latest_review(),
            is_restricted=is_restricted(),
            others_are_restricted=Exists(restrictions),
        )
    )


def _same_as(page: Q) -> Q:
    """A page in all languages; told as one value, for which a database looks in its index."""
    keys = Page.objects.filter(page).order_by().values("translation_key")
    return Q(translation_key=Subquery(keys[:1]))


def _live_translations(page: Page, found: Iterable[Page]) -> list[Page]:
    same = (one for one in found if one.translation_key == page.translation_key)
    live = [one for one in same if one.live and one.alias_of_id is None]
    return sorted(live, key=lambda one: one.path)


def _is_public(way: list[Any]) -> bool:
    """Whether no page on the way is restricted; an alias has the restrictions of its source."""
    if not way[-1].others_are_restricted:
        return True
    return not (way[-1].is_restricted or any(page.alias_of_id for page in way))


def _latest_review() -> Subquery:
    reviews = PageReview.objects.filter(translation_key=OuterRef("translation_key"))
    return Subquery(reviews.values("reviewed_on")[:1])


def _as_own_type(page: Any, above: list[Page], translations: list[Page]) -> Any:
    """A page as its own type, with what the query for its address has brought along."""
    model: Any = page.specific_class
    pages = model._default_manager.all()
    if model.brought_along:
        pages = pages.select_related(*model.brought_along)
    also = [model._meta.get_field(name).related_model for name in model.brought_along]
    with showing(subject_of_page(page.translation_key), *map(subject_of_type, also)):
        specific = pages.get(pk=page.pk)
    specific.reviewed_on, specific.locale = page.reviewed_on, page.locale
    specific.pages_above, specific.live_translations = above, translations
    return specific


def _original_below(above: list[Page], segments: Sequence[str]) -> Any | None:
    parent = above[-1]
    originals = Page.objects.filter(
        translation_key=parent.translation_key, locale__language_code=base_language()
    )
    path = "/".join(segments)
    address = Concat(Subquery(originals.values("url_path")[:1]), Value(f"{path}/"))
    wanted = Q(slug=segments[-1], url_path=address, live=True)
    # A translation of a page on the way would stand below the parent.
    with showing(subject_below(parent.path)):
        found = list(_told(_same_as(wanted)).annotate(is_original=Q(url_path=address)))
    page = next((page for page in found if page.is_original), None)
    if page is None:
        return None
    also_shown([subject_of_page(page.translation_key)])
    specific = _as_own_type(page, above, _live_translations(page, found))
    specific.is_known_as_public = not page.others_are_restricted
    specific.show_below(parent, path)
    return specific
