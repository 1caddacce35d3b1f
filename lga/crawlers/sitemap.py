"""Every public page of a site in every language, as sitemaps.org and search engines want it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, Site, get_page_models

from cms.core.models import BasePage
from cms.core.models.page_tree import without_restricted

if TYPE_CHECKING:
    import datetime
    import uuid
    from collections.abc import Iterable, Iterator

#: How many addresses one file holds. Search engines take more; a slow link does not.
ADDRESSES_PER_FILE = 10_000


@dataclass(frozen=True, slots=True)
class Address:
    """One page in one language; ``alternates`` are its addresses by language, its own included."""

    url: str
    changed: datetime.datetime | None
    alternates: dict[str, str] = field(default_factory=dict)


def addresses_of(site: Site) -> list[Address]:
    """The addresses of a site in the order of its tree, translations beside their originals."""
    roots = [root for root in Site.get_site_root_paths() if root.site_id == site.pk]
    texts: dict[uuid.UUID, dict[str, Address]] = defaultdict(dict)
    for key, url_path, changed in _rows(root.root_path for root in roots):
        root = next(root for root in roots if url_path.startswith(root.root_path))
        url = f"{_start_of(root)}{url_path.removeprefix(root.root_path)}"
        texts[key][root.language_code] = Address(url, changed)
    return [address for text in texts.values() for address in _told_of_each_other(text)]


def parts(addresses: list[Address], size: int = ADDRESSES_PER_FILE) -> list[list[Address]]:
    """The addresses in files of a size that anybody takes; one file if there is nothing."""
    return [addresses[start : start + size] for start in range(0, len(addresses), size)] or [[]]


def _rows(roots: Iterable[str]) -> Iterator[tuple[Any, str, Any]]:
    """All at once: what a site's pages share with their translations is known only then."""
    below = Q(pk__in=[])
    for root in roots:
        below |= Q(url_path__startswith=root)
    pages = Page.objects.live().filter(below, alias_of=None, content_type__in=_types_told())
    rows = without_restricted(pages).order_by("path")
    yield from rows.values_list("translation_key", "url_path", "last_published_at").iterator()


def _types_told() -> list[int]:
    told = [
        model
        for model in get_page_models()
        if issubclass(model, BasePage) and model.in_sitemap and not model._meta.abstract
    ]
    return [content_type.pk for content_type in ContentType.objects.get_for_models(*told).values()]


def _start_of(root: Any) -> str:
    with translation.override(root.language_code):
        return f"{root.root_url}{reverse('wagtail_serve', args=[''])}"


def _told_of_each_other(text: dict[str, Address]) -> Iterator[Address]:
    urls = {language: address.url for language, address in text.items()}
    for address in text.values():
        yield Address(address.url, address.changed, urls if len(urls) > 1 else {})
