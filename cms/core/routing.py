"""From an address to a page in as few queries as there are answers to find.

Wagtail asks for the locale, the root in that locale and then once or twice a path segment. The
whole address stands in a page's ``url_path``, the roots of all sites are cached, and the slug's
index finds the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Concat
from wagtail.models import Page, PageViewRestriction, Site

from cms.core.languages import active_language, base_language
from cms.core.models.page_review import PageReview
from cms.core.page_cache.parts import kept_part
from cms.core.page_cache.subjects import also_shown, showing, subject_below, subject_of_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest
    from wagtail.models.sites import SiteRootPath


def page_for(request: HttpRequest, path: str) -> Any | None:
    """The published page at a path of the site asked, as its own type, with its translations.

    However the address goes on behind the path, the page is looked up once until it changes.
    """
    return kept_part(request, f"page-{active_language()}-{path}", lambda: _find_page(request, path))


def _find_page(request: HttpRequest, path: str) -> Any | None:
    page = _find_at(request, path)
    if page is not None:
        # Every page tells of its translations; asked for here, they are found with the page.
        _ = page.live_translations
    return page


def _find_at(request: HttpRequest, path: str) -> Any | None:
    """The page, where there is one.

    Where the active language has no such page, it is the original in the base language, shown
    below the deepest page of the path that is translated.
    """
    site = Site.find_for_request(request)
    with showing():
        # Whatever happens to a front page concerns every page.
        root = site and language_root(site, active_language())
    if not root:
        return None
    segments = [segment for segment in path.split("/") if segment]
    found = _pages_along(root, segments)
    if len(found) == len(segments) + 1:
        *above, page = found
        if not page.live:
            return None
        specific = _as_own_type(page, above)
        specific.is_known_as_public = _is_public(request, found)
        return specific
    if active_language() == base_language() or not found:
        return None
    return _original_below(request, found, segments[len(found) - 1 :])


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


def _pages_along(root: str, segments: Sequence[str]) -> list[Page]:
    """The pages from a root downwards, as far along the path as there are any."""
    addresses = [root]
    for segment in segments:
        addresses.append(f"{addresses[-1]}{segment}/")
    slugs = {root.strip("/"), *segments}
    pages = Page.objects.filter(slug__in=slugs, url_path__in=addresses).order_by("depth")
    with showing():
        found = list(pages.select_related("locale").annotate(reviewed_on=_latest_review()))
    also_shown(subject_of_page(page.translation_key) for page in found)
    return found


def _is_public(request: HttpRequest, way: list[Page]) -> bool:
    """Whether no page on the way is restricted; an alias has the restrictions of its source."""
    restricted = _restricted(request)
    if not restricted:
        return True
    is_below_one = any(way[-1].path.startswith(path) for path in restricted)
    return not (is_below_one or any(page.alias_of_id for page in way))


def _restricted(request: HttpRequest) -> set[str]:
    return kept_part(request, "restricted", _restricted_paths)


def _restricted_paths() -> set[str]:
    with showing():
        return set(PageViewRestriction.objects.values_list("page__path", flat=True))


def _latest_review() -> Subquery:
    reviews = PageReview.objects.filter(translation_key=OuterRef("translation_key"))
    return Subquery(reviews.values("reviewed_on")[:1])


def _as_own_type(page: Any, above: list[Page]) -> Any:
    """A page as its own type, with what the query for its address has brought along."""
    with showing(subject_of_page(page.translation_key)):
        specific = page.specific
    specific.reviewed_on, specific.locale = page.reviewed_on, page.locale
    specific.pages_above = above
    return specific


def _original_below(request: HttpRequest, above: list[Page], segments: Sequence[str]) -> Any | None:
    parent = above[-1]
    originals = Page.objects.filter(
        translation_key=parent.translation_key, locale__language_code=base_language()
    )
    path = "/".join(segments)
    address = Concat(Subquery(originals.values("url_path")[:1]), Value(f"{path}/"))
    pages = Page.objects.filter(slug=segments[-1], url_path=address, live=True)
    pages = pages.select_related("locale").annotate(reviewed_on=_latest_review())
    # A translation of a page on the way would stand below the parent.
    with showing(subject_below(parent.path)):
        page = pages.first()
    if page is None:
        return None
    also_shown([subject_of_page(page.translation_key)])
    specific = _as_own_type(page, above)
    specific.is_known_as_public = not _restricted(request)
    specific.show_below(parent, path)
    return specific
