"""Office holders, shown by name, office and photograph."""

from __future__ import annotations

from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.core.blocks.pages import shown_on
from cms.core.blocks.plain import LineBlock
from cms.core.pictures.shapes import renditions_at


class PeopleBlock(blocks.StructBlock):
    heading = LineBlock(required=False, max_length=150, label=_("Heading"))
    people = blocks.ListBlock(
        blocks.PageChooserBlock(page_type="lga.PersonPage", label=_("Person")),
        min_num=1,
        label=_("People"),
    )

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        people = shown_on(context, value.get("people") or [])
        # All that a card shows, in three queries however many people.
        prefetch_related_objects(people, "offices", renditions_at("photo", "face"))
        return context | {"people": people}

    class Meta:
        icon = "group"
        label = _("People")
        description = _("Office holders, taken from their own pages.")
        template = "blocks/people_block.html"
        preview_template = "blocks/previews/people.html"
