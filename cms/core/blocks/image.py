"""A picture, described for those who cannot see it and credited to who took it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.core.blocks.choosers import ImageField
from cms.core.blocks.plain import LineBlock


class ImageValue(blocks.StructValue):
    @property
    def alt(self) -> str:
        """What a screen reader says; nothing for a picture that only decorates."""
        return "" if self.get("decorative") else self.get("alt_text") or ""

    @property
    def credit_line(self) -> str:
        return self.get("credit") or getattr(self.get("image"), "credit", "") or ""


class ImageBlock(blocks.StructBlock):
    # Not Wagtail's ImageBlock: wagtail-localize loses its "decorative" flag when a
    # translator picks another picture, and its value has no room for a caption.
    image = ImageField(label=_("Image"))
    alt_text = LineBlock(
        required=False,
        max_length=250,
        label=_("Description for people who cannot see the image"),
        help_text=_("Say what the image shows, as you would on the telephone."),
    )
    decorative = blocks.BooleanBlock(
        required=False,
        label=_("The image only decorates"),
        help_text=_("Tick this if the page says everything without the image."),
    )
    caption = LineBlock(required=False, max_length=250, label=_("Caption"))
    credit = LineBlock(
        required=False,
        max_length=120,
        search_index=False,
        label=_("Credit"),
        help_text=_("Who took the picture. Left empty, the credit stored with the image is shown."),
    )

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not self.is_deferred_validation and not (cleaned["decorative"] or cleaned.alt):
            message = _("Describe the image, or say that it only decorates.")
            raise StructBlockValidationError({"alt_text": ValidationError(message)})
        return cleaned

    class Meta:
        icon = "image"
        label = _("Image")
        description = _("A picture with a caption and a credit.")
        template = "blocks/image_block.html"
        preview_template = "blocks/previews/image.html"
        value_class = ImageValue
