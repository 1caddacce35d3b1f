"""Old addresses that lead nowhere now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect

from home.old_addresses.targets import is_external, page_at, site_named_in
from lga.models import Institution

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wagtail.models import Site


@dataclass(frozen=True, slots=True)
class DeadRedirect:
    """A redirect, whose it is, and why nobody arrives."""

    redirect: Redirect
    institution: str
    reason: str


def dead_redirects(institution: Institution | None = None) -> Iterator[DeadRedirect]:
    """All of an institution, or of every one and of none, in the order of their addresses."""
    owners = {one.site_id: one for one in Institution.objects.all()}
    redirects = Redirect.objects.select_related("redirect_page", "site").order_by(
        "site_id", "old_path"
    )
    if institution is not None:
        redirects = redirects.filter(site_id=institution.site_id)
    kept = set(redirects.values_list("site_id", "old_path"))
    for redirect in redirects:
        reason = _why_nobody_arrives(redirect, kept)
        if reason:
            owner = owners.get(redirect.site_id)
            yield DeadRedirect(redirect, owner.slug if owner else "–", reason)


def _why_nobody_arrives(redirect: Redirect, kept: set[tuple[int, str]]) -> str:
    page, link = redirect.redirect_page, redirect.redirect_link
    if page is not None:
        return "" if page.live else _("The page “%s” is not published.") % page.title
    site = site_named_in(link) if is_external(link) else redirect.site
    if not link:
        return _("It has no target.")
    if site is None or _is_there(site, link, kept):
        # Whether another's site answers is not ours to ask: the portal opens no connections.
        return ""
    return _("There is no page at %s any more.") % link


def _is_there(site: Site, link: str, kept: set[tuple[int, str]]) -> bool:
    page = page_at(site, link)
    is_file = link.startswith(("/nyaraka/", "/media/"))
    return (
        (page is not None and page.live)
        or is_file
        or (site.pk, str(Redirect.normalise_path(link))) in kept
    )
