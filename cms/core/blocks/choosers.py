"""Fields that point to something stored, which is at hand while a body is shown.

Migrations record Wagtail's own classes, so that these may be moved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from cms.core.blocks.at_hand import at_hand

if TYPE_CHECKING:
    from collections.abc import Iterable

Deconstructed = tuple[str, list[Any], dict[str, Any]]


class _TakesWhatIsAtHand(blocks.ChooserBlock):
    def bulk_to_python(self, values: Iterable[Any]) -> list[Any]:
        keys, things = list(values), at_hand()
        if things is None:
            found: list[Any] = super().bulk_to_python(keys)
            return found
        return things.chosen(self.model_class, keys)


class PageField(_TakesWhatIsAtHand, blocks.PageChooserBlock):
    """One page."""

    def deconstruct(self) -> Deconstructed:
        return ("wagtail.blocks.PageChooserBlock", *super().deconstruct()[1:])


class DocumentField(_TakesWhatIsAtHand, DocumentChooserBlock):
    """One document."""

    def deconstruct(self) -> Deconstructed:
        return ("wagtail.documents.blocks.DocumentChooserBlock", *super().deconstruct()[1:])


class ImageField(_TakesWhatIsAtHand, ImageChooserBlock):
    """One picture."""

    def deconstruct(self) -> Deconstructed:
        return ("wagtail.images.blocks.ImageChooserBlock", *super().deconstruct()[1:])
