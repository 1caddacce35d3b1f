"""A procedure, one numbered step after another."""

from __future__ import annotations

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.core.blocks.plain import LineBlock
from cms.core.blocks.rich_text import NESTED_FEATURES, RichTextBlock


class StepBlock(blocks.StructBlock):
    title = LineBlock(max_length=150, label=_("What to do"))
    text = RichTextBlock(features=NESTED_FEATURES, required=False, label=_("How to do it"))

    class Meta:
        icon = "check"
        label = _("Step")


class StepsValue(blocks.StructValue):
    @property
    def written(self) -> list[Any]:
        """The steps with something in them: a draft may hold empty ones."""
        return [step for step in self.get("steps") or [] if step["title"] or step["text"]]


class StepsBlock(blocks.StructBlock):
    steps = blocks.ListBlock(StepBlock(), min_num=1, label=_("Steps"))

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("A procedure in numbered steps, such as how to apply for something.")
        template = "blocks/steps_block.html"
        value_class = StepsValue
        preview_value = {
            "steps": [
                {
                    "title": _("Fill in the form"),
                    "text": format_lazy("<p>{}</p>", _("Every ward office has it, free.")),
                },
                {"title": _("Pay the fee"), "text": ""},
                {"title": _("Collect the licence"), "text": ""},
            ]
        }
