"""Whom to turn to, and how."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.core.blocks.plain import LineBlock

PHONE_NUMBER = RegexValidator(
    r"^\+?[\d\s()-]{3,20}$", _("Enter one telephone number, for example 026 000 0000.")
)


class ContactCardBlock(blocks.StructBlock):
    name = LineBlock(
        max_length=150, label=_("Name or office"), help_text=_("For example: Trade office")
    )
    phone = LineBlock(
        required=False, max_length=20, validators=[PHONE_NUMBER], label=_("Telephone")
    )
    email = blocks.EmailBlock(required=False, label=_("E-mail"))
    place = LineBlock(
        required=False,
        max_length=250,
        label=_("Where to find it"),
        help_text=_("Building, floor and room, or the street."),
    )

    class Meta:
        icon = "mail"
        label = _("Contact")
        description = _("An office or a person with telephone, e-mail and place.")
        template = "blocks/contact_card_block.html"
        preview_value = {
            "name": _("Trade office"),
            "phone": "026 000 0000",
            "email": "biashara@example.go.tz",
            "place": _("Council headquarters, ground floor, room 4"),
        }
