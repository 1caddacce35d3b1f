"""What a target means: a page of an institution, or an address elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from wagtail.models import Page, Site

from cms.core.languages import base_language
from home.provisioning.starter_pages import STARTERS, starter_page

if TYPE_CHECKING:
    from wagtail.contrib.redirects.models import Redirect

    from lga.models import Institution

_is_address = URLValidator(schemes=["https"])

#: How long an address may be that Wagtail keeps.
LONGEST_ADDRESS = 255


@dataclass(frozen=True, slots=True)
class Target:
    """Where a redirect leads: to a page, or to an address on another site."""

    page: Page | None = None
    link: str = ""

    def write_to(self, redirect: Redirect) -> None:
        redirect.redirect_page, redirect.redirect_link = self.page, self.link

    def is_that_of(self, redirect: Redirect) -> bool:
        page_id = self.page.pk if self.page else None
        return (redirect.redirect_page_id, redirect.redirect_link) == (page_id, self.link)


def is_external(text: str) -> bool:
    """Whether a target is written as an address with its host."""
    return "://" in text or text.startswith("//")


def external_target(text: str) -> Target | None:
    """An address with https on a site that is not ours, as far as its form tells."""
    try:
        _is_address(text)
    except ValidationError:
        return None
    return Target(link=text) if len(text) <= LONGEST_ADDRESS else None


def site_named_in(text: str) -> Site | None:
    """Ours, if an address with its host lies on one of our sites."""
    return Site.objects.filter(hostname=urlsplit(text).hostname or "").first()


def page_at(site: Site, path: str) -> Page | None:
    """The page at a path of a site in any language, published or not."""
    addresses = [
        f"{root.root_path}{below}"
        for root in Site.get_site_root_paths()
        if root.site_id == site.pk
        for below in [_below(path, root.language_code)]
        if below is not None
    ]
    return Page.objects.filter(url_path__in=addresses).order_by("depth").first()


def page_in_section(institution: Institution, text: str) -> Page | None:
    """A page by the name of its section, as the region's folder calls it, and its slug."""
    section, _slash, slug = text.strip("/").partition("/")
    if section not in {starter.key for starter in STARTERS}:
        return None
    parent: Any = starter_page(institution.site.root_page, section)
    if parent is None or not slug:
        return parent
    return Page.objects.child_of(parent).filter(slug=slug).first()


def _below(path: str, language: str) -> str | None:
    """The part of a path below the front page of a language; None if it is in another."""
    segments = [segment for segment in urlsplit(path).path.split("/") if segment]
    if language != base_language():
        if segments[:1] != [language]:
            return None
        del segments[0]
    return "".join(f"{segment}/" for segment in segments)
