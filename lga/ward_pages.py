"""Keeping the pages of wards true to the wards, which are data of the region.

A council's list of wards has one page below it for every ward, in every language of the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import override, pgettext

from cms.core.search_document import search_document_changed
from lga.models.ward import Ward
from lga.models.ward_page import WardPage
from lga.models.wards_page import WardsPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wagtail.models import Locale, Page

    from lga.models.institution import Institution


@transaction.atomic
def bring_up_to_date(institution: Institution) -> int:
    """Make what pages are missing, and rename those whose ward was; how many were made."""
    lists = list(lists_of(institution))
    made = 0
    for ward in Ward.objects.filter(institution=institution).order_by("name"):
        made += sum(_page_below(parent, ward) for parent in lists)
    refresh_entries(lists)
    return made


def lists_of(institution: Institution) -> Iterator[WardsPage]:
    """The council's lists of wards, that in the base language first."""
    for root in institution.site.root_page.get_translations(inclusive=True).order_by("pk"):
        yield from WardsPage.objects.descendant_of(root).select_related("locale")


def follow(ward: Ward) -> None:
    """A ward was added or changed: its pages and the list that names it follow."""
    lists = list(lists_of(ward.institution))
    for parent in lists:
        _page_below(parent, ward)
    refresh_entries([*lists, *ward.pages.all()])


def remove_pages(ward: Ward) -> None:
    """The ward is about to go. Deleted as pages are, so that the tree knows of it."""
    for page in WardPage.objects.filter(ward=ward):
        page.delete()


def refresh_entries(pages: Iterable[Page]) -> None:
    """Tell search that words of these pages changed that are not their own."""
    for page in pages:
        search_document_changed.send(type(page), instance=page)


def _page_below(parent: WardsPage, ward: Ward) -> bool:
    """Whether the page had to be made."""
    existing = WardPage.objects.child_of(parent).filter(ward=ward).first()
    if existing is None:
        _make(parent, ward)
        return True
    title = _title(ward, parent.locale)
    if existing.title != title:
        existing.title = title
        existing.save_revision().publish()
    return False


def _make(parent: WardsPage, ward: Ward) -> None:
    page = WardPage(title=_title(ward, parent.locale), slug=_free_slug(parent, ward), ward=ward)
    page.locale = parent.locale
    original = WardPage.objects.filter(ward=ward).first()
    if original is not None:
        page.translation_key = original.translation_key
    page.first_published_at = page.last_published_at = timezone.now()
    parent.refresh_from_db()
    parent.add_child(instance=page)
    # It is live already; publishing it once more would take twice as long.
    revision = page.save_revision(changed=False, clean=False)
    WardPage.objects.filter(pk=page.pk).update(live_revision=revision)


def _title(ward: Ward, locale: Locale) -> str:
    with override(locale.language_code):
        return pgettext("title of a page", "%(name)s Ward") % {"name": ward.name}


def _free_slug(parent: Page, ward: Ward) -> str:
    """The ward's name as an address; Mang'oto and Mangoto of one council differ by a number."""
    wanted = slug = slugify(ward.name) or str(ward.pk)
    taken = set(parent.get_children().values_list("slug", flat=True))
    number = 2
    while slug in taken:
        slug, number = f"{wanted}-{number}", number + 1
    return slug
