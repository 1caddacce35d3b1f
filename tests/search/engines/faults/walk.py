"""A walk through everything that editors do, by chance but the same for the same seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from home.models import StandardPage

if TYPE_CHECKING:
    from random import Random

    from tests.search.conftest import House

#: So many pages at the most: the tree stays small, the walk may be long.
MOST_PAGES = 60
WORDS = ("maji", "umeme", "barabara", "bajeti", "zabuni", "elimu", "afya", "kilimo")


@dataclass
class Editors:
    """All editors of a council; `act` does one thing of those that they can do now."""

    house: House
    rng: Random
    done: dict[str, int] = field(default_factory=dict)

    def act(self) -> None:
        actions = [self.publish, self.edit, self.move, self.unpublish, self.delete, self.restrict]
        actions += [self.release, self.rename, self.upload, self.hide_document, self.change_mind]
        action = self.rng.choices(actions, [6, 5, 4, 3, 3, 2, 2, 2, 3, 2, 1])[0]
        action()
        self.done[action.__name__] = self.done.get(action.__name__, 0) + 1

    def publish(self) -> None:
        """A new page, or one again that was taken down."""
        down = self._pages().not_live()
        if self._pages().count() >= MOST_PAGES or (down and self.rng.random() < 0.5):
            if down:
                self._one_of(down).save_revision().publish()
            return
        page = StandardPage(title=self._title(), slug=f"p{self.rng.randrange(10**12)}")
        self._parent().add_child(instance=page)

    def edit(self) -> None:
        if page := self._one_of(self._pages()):
            page.title = self._title()
            revision = page.save_revision()
            if self.rng.random() < 0.8:
                revision.publish()

    def rename(self) -> None:
        if page := self._one_of(self._pages().live()):
            page.slug = f"p{self.rng.randrange(10**12)}"
            page.save_revision().publish()

    def move(self) -> None:
        if page := self._one_of(self._pages()):
            target = self._parent()
            if not (target == page or target.is_descendant_of(page)):
                page.move(target, "last-child")

    def unpublish(self) -> None:
        if page := self._one_of(self._pages().live()):
            page.unpublish()

    def delete(self) -> None:
        if page := self._one_of(self._pages()):
            page.delete()

    def restrict(self) -> None:
        if page := self._one_of(self._pages()):
            PageViewRestriction.objects.create(page=page, restriction_type="login")

    def release(self) -> None:
        for model in (PageViewRestriction, CollectionViewRestriction):
            if restriction := self._one_of(model.objects.order_by("pk")):
                restriction.delete()

    def upload(self) -> None:
        documents = type(self.house.add_document(self._title())).objects.order_by("pk")
        if documents.count() > 10:
            self._one_of(documents).delete()

    def hide_document(self) -> None:
        collection = self._one_of(Collection.objects.filter(pk=self.house.collection.pk))
        CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")

    def change_mind(self) -> None:
        """Something goes wrong after the page was saved, and all of it is undone."""
        with transaction.atomic():
            self.edit()
            self.delete()
            transaction.set_rollback(True)

    def _pages(self) -> Any:
        return Page.objects.descendant_of(self.house.root).order_by("pk")

    def _parent(self) -> Any:
        root = Page.objects.get(pk=self.house.root.pk)
        return self._one_of(self._pages()) or root if self.rng.random() < 0.5 else root

    def _one_of(self, rows: Any) -> Any:
        keys = list(rows.values_list("pk", flat=True))
        if not keys:
            return None
        # Read anew, since treebeard changes paths behind the back of objects in memory.
        found = rows.model.objects.get(pk=self.rng.choice(keys))
        return found.specific if isinstance(found, Page) else found

    def _title(self) -> str:
        return " ".join(self.rng.choices(WORDS, k=3))
