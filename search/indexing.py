"""Keeping the table true to pages and documents."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from wagtail.models import Collection, Page

from search.ledger import Changes, reconcile, writing
from search.models import Entry
from search.sources import MemberSource, PageSource, member_key, member_models, page_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lga.models import Institution
    from search.models import SourceKey

#: How many things are in memory at once.
BATCH = 200


def sync_page(page: Page) -> None:
    """Bring the entry of one page, given as its own type, up to date."""
    key = page_key(page.pk)
    # Most saves are of drafts that were never seen; these need not wait for their turn.
    was_seen = page.live or page.first_published_at is not None
    if was_seen or Entry.objects.made_from([key]).exists():
        with writing() as turn:
            reconcile(turn, {key: PageSource().entries_of(page)})


def sync_tree(page_id: int) -> Changes:
    """Bring a page and all pages below it up to date."""
    with writing() as turn:
        # Read again, since treebeard changes paths without telling the objects in memory.
        top = Page.objects.get(pk=page_id)
        below = Page.objects.descendant_of(top, inclusive=True).order_by("path")
        addresses = _addresses(top, below.values_list("path", "slug"))
        source = PageSource()
        changes = Changes()
        for ids in batches(below.values_list("pk", flat=True)):
            pages = list(Page.objects.filter(pk__in=ids).specific())
            for page in pages:
                page.url_path = addresses[page.path]
            changes += reconcile(
                turn, {page_key(page.pk): source.entries_of(page) for page in pages}
            )
        return changes


def sync_pages(ids: Iterable[Any]) -> Changes:
    """Bring the entries of many pages up to date."""
    changes = Changes()
    for batch in batches(ids):
        with writing() as turn:
            source = PageSource()
            pages = Page.objects.filter(pk__in=batch).specific()
            wanted = {page_key(page.pk): source.entries_of(page) for page in pages}
            changes += reconcile(turn, wanted)
    return changes


def sync_members(members: Iterable[Any]) -> Changes:
    """Bring documents up to date, given as objects or as a queryset."""
    changes = Changes()
    with writing() as turn:
        source = MemberSource()
        for batch in batches(members):
            wanted = {member_key(member): source.entries_of(member) for member in batch}
            changes += reconcile(turn, wanted)
    return changes


def sync_collection(collection_id: int) -> Changes:
    """Bring everything in a collection, and in those below it, up to date."""
    changes = Changes()
    with writing():
        top = Collection.objects.filter(pk=collection_id)
        collections = [below for one in top for below in one.get_descendants(inclusive=True)]
        for model in member_models():
            members = model._default_manager.filter(collection__in=collections)
            changes += sync_members(members.iterator(chunk_size=BATCH))
    return changes


def sync_institution(institution: Institution) -> None:
    """Take in what has become an institution's, and leave out what no longer is."""
    with writing():
        entries = Entry.objects.filter(institution=institution)
        sync_pages(list(entries.made_from_pages().values_list("object_id", flat=True)))
        for root in institution.site.root_page.get_translations(inclusive=True):
            sync_tree(root.pk)
        sync_collection(institution.collection_id)


def forget(key: SourceKey) -> Changes:
    """Remove the entries of a thing that is no more."""
    with writing() as turn:
        return reconcile(turn, {key: []})


def batches(things: Iterable[Any], size: int = BATCH) -> Iterator[list[Any]]:
    """The things in lists of a size that memory can hold."""
    iterator = iter(things)
    while batch := list(islice(iterator, size)):
        yield batch


def _addresses(top: Page, below: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The address of each page in a tree, worked out from the top.

    Wagtail corrects the addresses of the pages below one that was moved or renamed, but does so
    after telling us: until then they still carry the old ones.
    """
    addresses = {top.path: top.url_path}
    for path, slug in below:
        if path != top.path:
            addresses[path] = f"{addresses[path[: -Page.steplen]]}{slug}/"
    return addresses
