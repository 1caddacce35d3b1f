"""Hearing of every change that decides what can be found, within the transaction that makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    Site,
)

from cms.core.draft_saves import is_draft_save
from cms.core.search_document import search_document_changed
from lga.models import Institution
from search import indexing
from search.branches import with_aliases
from search.models import Entry, RevisionCounter
from search.sources import member_key, member_models, page_key

if TYPE_CHECKING:
    from collections.abc import Collection as FieldNames

    from django.db.models import Model


def connect_signal_handlers() -> None:
    """Listen to everything that decides about entries."""
    for model in apps.get_models():
        if issubclass(model, Page):
            post_save.connect(page_saved, sender=model)
    # A page of any type is deleted as a plain page, too.
    post_delete.connect(page_deleted, sender=Page)
    for model in member_models():
        post_save.connect(member_saved, sender=model)
        post_delete.connect(member_deleted, sender=model)
    for signal in (post_save, post_delete):
        signal.connect(page_privacy_changed, sender=PageViewRestriction)
        signal.connect(collection_privacy_changed, sender=CollectionViewRestriction)
    post_save.connect(collection_saved, sender=Collection)
    post_save.connect(site_saved, sender=Site)
    post_save.connect(institution_saved, sender=Institution)
    pre_delete.connect(institution_goes, sender=Institution)
    search_document_changed.connect(document_changed)


def page_saved(
    instance: Page, raw: bool, update_fields: FieldNames[str] | None, **kwargs: Any
) -> None:
    if raw or is_draft_save(update_fields):
        return
    if update_fields is None and _children_carry_an_old_address(instance):
        indexing.sync_tree(instance.pk)
    indexing.sync_page(_as_stored(instance, update_fields))


def page_deleted(instance: Page, **kwargs: Any) -> None:
    indexing.forget(page_key(instance.pk))


def member_saved(
    instance: Model, raw: bool, update_fields: FieldNames[str] | None, **kwargs: Any
) -> None:
    if raw:
        return
    is_partial = update_fields is not None
    member = type(instance)._default_manager.get(pk=instance.pk) if is_partial else instance
    indexing.sync_members([member])


def member_deleted(instance: Model, **kwargs: Any) -> None:
    indexing.forget(member_key(instance))


def page_privacy_changed(instance: PageViewRestriction, origin: Any = None, **kwargs: Any) -> None:
    if _goes_with_something_else(instance, origin):
        return
    for page_id in with_aliases(Page.objects.filter(pk=instance.page_id)):
        indexing.sync_tree(page_id)


def collection_privacy_changed(
    instance: CollectionViewRestriction, origin: Any = None, **kwargs: Any
) -> None:
    if not _goes_with_something_else(instance, origin):
        indexing.sync_collection(instance.collection_id)


def collection_saved(instance: Collection, created: bool, **kwargs: Any) -> None:
    """Look again at what lies in a collection that may have been moved.

    Wagtail moves a collection after saving it, by a method that tells nobody. So this is the one
    change that reaches the table just after its transaction instead of within it.
    """
    if not created:
        transaction.on_commit(lambda: indexing.sync_collection(instance.pk))


def site_saved(instance: Site, raw: bool, **kwargs: Any) -> None:
    for institution in Institution.objects.filter(site=instance):
        institution_saved(institution, raw)


def institution_saved(instance: Institution, raw: bool, **kwargs: Any) -> None:
    if not raw and not _front_page_is_found(instance):
        indexing.sync_institution(instance)


def institution_goes(instance: Institution, **kwargs: Any) -> None:
    # Its entries go with it and are counted: in turn, like whatever else changes entries.
    RevisionCounter.take()


def document_changed(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Page):
        indexing.sync_pages([instance.pk])
    else:
        indexing.sync_members([instance])


def _front_page_is_found(institution: Institution) -> bool:
    """Whether the site has the root that the table knows; a new host name changes no entry."""
    front_page = Entry.objects.made_from([page_key(institution.site.root_page_id)])
    return front_page.filter(institution=institution).exists()


def _goes_with_something_else(instance: Model, origin: Any) -> bool:
    """Whether a restriction is deleted because its page or collection is: that tells by itself."""
    model = origin.model if isinstance(origin, QuerySet) else type(origin)
    return origin is not None and model is not type(instance)


def _as_stored(page: Page, update_fields: FieldNames[str] | None) -> Any:
    """The page as it will be once its transaction has ended.

    After a full save that is the page in memory, with its inline rows, which are stored only after
    this signal. Around a partial save memory may hold a draft, and a plain page lacks its own
    fields: then the database knows.
    """
    if update_fields is None and type(page) is page.specific_class:
        return page
    return Page.objects.get(pk=page.pk).specific


def _children_carry_an_old_address(page: Page) -> bool:
    """Whether the page has just been moved or renamed.

    Wagtail corrects the addresses below only after this signal, so any child tells.
    """
    child = Page.objects.child_of(page).values_list("slug", "url_path").first()
    return child is not None and child[1] != f"{page.url_path}{child[0]}/"
