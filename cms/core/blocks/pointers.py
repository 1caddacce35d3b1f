"""What the blocks of a body point to, told from how the body is stored and without a query."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, field
from functools import singledispatchmethod
from typing import TYPE_CHECKING, Any

from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

from cms.core.blocks.latest_items import HOW_MANY, LatestItemsBlock

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model


@dataclass
class Pointers:
    """The keys of what is pointed to by model, and of the lists whose latest entries are shown."""

    keys: dict[type[Model], set[int]] = field(default_factory=lambda: defaultdict(set))
    lists: set[tuple[int, int]] = field(default_factory=set)

    @property
    def digest(self) -> str:
        """The same for bodies that point to the same."""
        told = sorted((model._meta.label, sorted(keys)) for model, keys in self.keys.items())
        return hashlib.sha256(repr((told, sorted(self.lists))).encode()).hexdigest()

    def note_texts(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.note(blocks.RichTextBlock(), text)

    @singledispatchmethod
    def note(self, block: blocks.Block, stored: Any) -> None:
        """Whatever a block points to, by its value as it is stored."""

    @note.register
    def _(self, block: blocks.BaseStreamBlock, stored: Any) -> None:
        for item in stored or []:
            child = block.child_blocks.get(item["type"])
            if child is not None:
                self.note(child, item["value"])

    @note.register
    def _(self, block: blocks.ListBlock, stored: Any) -> None:
        for item in stored or []:
            is_wrapped = isinstance(item, dict) and item.get("type") == "item"
            self.note(block.child_block, item["value"] if is_wrapped else item)

    @note.register
    def _(self, block: blocks.BaseStructBlock, stored: Any) -> None:
        for name, child in block.child_blocks.items():
            self.note(child, (stored or {}).get(name))

    @note.register
    def _(self, block: LatestItemsBlock, stored: Any) -> None:
        index = (stored or {}).get("index")
        if index:
            self.keys[Page].add(index)
            self.lists.add((index, stored.get("count") or HOW_MANY))

    @note.register
    def _(self, block: blocks.ChooserBlock, stored: Any) -> None:
        if stored:
            self.keys[block.model_class].add(stored)

    @note.register
    def _(self, block: blocks.RichTextBlock, stored: Any) -> None:
        models = {"page": Page, "document": get_document_model()}
        for tag in FIND_A_TAG.findall(stored or ""):
            attributes = extract_attrs(tag)
            model, key = models.get(attributes.get("linktype")), attributes.get("id", "")
            if model is not None and key.isdecimal():
                self.keys[model].add(int(key))


def pointers_of(body: Any) -> Pointers:
    pointers = Pointers()
    pointers.note(body.stream_block, body.raw_data)
    return pointers
