"""Office holders, shown by name, office and photograph."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.core.blocks.choosers import PageField
from cms.core.blocks.pages import shown_on
from cms.core.blocks.plain import LineBlock
from cms.core.pictures.shapes import renditions_at

PERSON = "lga.PersonPage"
#: What a card tells of a person besides name and photograph: offices, and the ward of each.
OFFICES, WARD = "offices", "ward"


def person_model() -> Any:
    """The page type of people, which stands in an app that builds upon this one."""
    return apps.get_model(PERSON)


class PeopleBlock(blocks.StructBlock):
    heading = LineBlock(required=False, max_length=150, label=_("Heading"))
    people = blocks.ListBlock(
        PageField(page_type=PERSON, label=_("Person")),
        min_num=1,
        label=_("People"),
    )

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        people = shown_on(context, value.get("people") or [])
        # It is at hand unless the block is shown by itself.
        prefetch_related_objects(people, OFFICES, renditions_at("photo", "face"))
        return context | {"people": people}

    class Meta:
        icon = "group"
        label = _("People")
        description = _("Office holders, taken from their own pages.")
        template = "blocks/people_block.html"
        preview_template = "blocks/previews/people.html"
