"""Hearing of changes of the region's data that pages of a council show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.signals import page_published

from lga import ward_pages
from lga.models import Facility, Institution, Village, Ward, WardsPage

if TYPE_CHECKING:
    from django.db.models import Model


def connect_signal_handlers() -> None:
    """Listen to wards and what lies in them, and to new lists of wards."""
    post_save.connect(ward_saved, sender=Ward)
    pre_delete.connect(ward_going, sender=Ward)
    post_delete.connect(ward_gone, sender=Ward)
    for model in (Village, Facility):
        post_save.connect(place_changed, sender=model)
        post_delete.connect(place_changed, sender=model)
    # Not when it is saved: whoever saves a new page goes on saving it, and does not know of others
    # that have come below it meanwhile.
    page_published.connect(list_published, sender=WardsPage)


def ward_saved(instance: Ward, raw: bool, **kwargs: Any) -> None:
    if not raw:
        ward_pages.follow(instance)


def ward_going(instance: Ward, **kwargs: Any) -> None:
    ward_pages.remove_pages(instance)


def ward_gone(instance: Ward, **kwargs: Any) -> None:
    ward_pages.refresh_entries(ward_pages.lists_of(instance.institution))


def place_changed(instance: Any, raw: bool = False, origin: Any = None, **kwargs: Any) -> None:
    if raw or _goes_with_its_ward(origin):
        return
    ward_pages.refresh_entries(instance.ward.pages.all())


def list_published(instance: WardsPage, **kwargs: Any) -> None:
    """A list of wards, in whatever language, has the pages of the wards that there are."""
    owner = Institution.objects.owning_page(instance)
    if owner is not None:
        ward_pages.bring_up_to_date(owner)


def _goes_with_its_ward(origin: Model | Any) -> bool:
    return isinstance(origin, Ward) or getattr(origin, "model", None) is Ward
