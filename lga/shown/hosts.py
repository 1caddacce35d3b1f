"""The hosts whose pages show a thing: its institution's, the region's, and those that refer to it.

An institution's settings are shown on its own host alone. What belongs to no institution, or
decides about all, is shown everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.models import CollectionMember, Page, ReferenceIndex

from cms.core.models import PageReview, Rendition
from cms.core.models.shown_change import EVERY_HOST
from cms.core.routing import root_above
from lga.models import AlertPage, Institution, InstitutionKind
from lga.shown.inline import parent_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model, QuerySet

Hosts = frozenset[str]
EVERYWHERE: Hosts = frozenset({EVERY_HOST})


def hosts_showing(thing: Model) -> Hosts:
    """Where a thing is shown, read from the database; `EVERYWHERE` rather than too few."""
    hosts = own_hosts(thing) | _hosts_referring_to(thing)
    return EVERYWHERE if EVERY_HOST in hosts else hosts


@singledispatch
def own_hosts(thing: Any) -> Hosts:
    """Where a thing is shown because of whose it is."""
    parent = parent_of(thing)
    if parent is not None:
        return own_hosts(parent)
    if getattr(thing, "institution_id", None):
        return _Owners.read().with_region(thing.institution.site_id)
    return EVERYWHERE


@own_hosts.register
def _(page: Page) -> Hosts:
    return hosts_of_addresses([page.url_path])


@own_hosts.register
def _(alert: AlertPage) -> Hosts:
    """What stands at the region may be shown on each site; a council's is as any page of it."""
    owners, root = _Owners.read(), root_above(alert.url_path)
    hosts = owners.with_region(root and root.site_id)
    return EVERYWHERE if hosts == owners.region else hosts


@own_hosts.register
def _(setting: BaseSiteSetting) -> Hosts:
    """Contact and colours stand in the frame of the institution's own pages and nowhere else."""
    return _Owners.read().of_site(setting.site_id)


@own_hosts.register
def _(member: CollectionMember) -> Hosts:
    return _Owners.read().with_region_of_collection(member.collection.path)


@own_hosts.register
def _(rendition: Rendition) -> Hosts:
    """A picture is shown as soon as the worker has made it ready."""
    return hosts_showing(rendition.image)


@own_hosts.register
def _(review: PageReview) -> Hosts:
    pages = Page.objects.filter(translation_key=review.translation_key)
    return hosts_of_addresses(pages.values_list("url_path", flat=True))


def hosts_of_addresses(url_paths: Iterable[str]) -> Hosts:
    """Where pages at these ``url_path`` are shown, wherever else they may be."""
    roots = {root_above(path) for path in url_paths}
    sites = {root and root.site_id for root in roots}
    return _Owners.read().with_region(*sites) if sites else frozenset()


def _hosts_referring_to(thing: Model) -> Hosts:
    """The hosts of the pages that have chosen or linked a thing."""
    references = ReferenceIndex.get_references_to_in_bulk(_referred_to_with(thing))
    found = set(references.values_list("base_content_type__model", "object_id").distinct())
    pages = [object_id for model, object_id in found if model == Page._meta.model_name]
    others = EVERYWHERE if len(pages) < len(found) else frozenset()
    if not pages:
        return others
    addresses = Page.objects.filter(pk__in=pages).values_list("url_path", flat=True)
    return others | hosts_of_addresses(addresses)


def _referred_to_with(thing: Model) -> QuerySet[Any] | list[Model]:
    """What is referred to by whoever shows a thing.

    A page is shown in whichever language a reader has, and among the latest entries of its list.
    """
    if not isinstance(thing, Page):
        return [thing]
    lists = Page.objects.filter(path=thing.path[: -Page.steplen]).values("translation_key")
    is_it = Q(translation_key=thing.translation_key)
    return Page.objects.filter(is_it | Q(translation_key__in=lists))


@dataclass(frozen=True, slots=True)
class _Owners:
    """The hosts of all institutions, read once for a change."""

    hosts: dict[int, str]
    collections: dict[str, int]
    region: Hosts

    @classmethod
    def read(cls) -> _Owners:
        rows = list(
            Institution.objects.values_list("site_id", "site__hostname", "collection__path", "kind")
        )
        return cls(
            hosts={site: host for site, host, _path, _kind in rows},
            collections={path: site for site, _host, path, _kind in rows},
            region=frozenset(
                host for _site, host, _path, kind in rows if kind == InstitutionKind.REGION
            ),
        )

    def of_site(self, site: int) -> Hosts:
        """The one host of a site."""
        return frozenset({self.hosts.get(site, EVERY_HOST)})

    def with_region(self, *sites: int | None) -> Hosts:
        """The hosts of these sites and the region's, which shows something of all."""
        hosts = {self.hosts.get(site, EVERY_HOST) if site else EVERY_HOST for site in sites}
        return EVERYWHERE if EVERY_HOST in hosts else self.region | hosts

    def with_region_of_collection(self, path: str) -> Hosts:
        above = (site for start, site in self.collections.items() if path.startswith(start))
        return self.with_region(next(above, None))
