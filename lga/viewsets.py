"""Wards in the admin: one form for a ward with all that lies in it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
)
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from lga.models import Ward


class WardViewSet(ModelViewSet):
    """The region's reference data: its administrators edit it, councils may read it.

    Who may do which is in the groups' permissions, see `home/provisioning/roles.py`.
    """

    model = Ward
    icon = "site"
    menu_label = _("Wards")
    menu_name = "wards"
    menu_order = 260
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_fields = ["name", "institution", "postcode", "office", "phone", "email"]
    list_display = ["name", Column("institution", label=_("Institution")), "postcode"]
    list_filter = ["institution"]
    search_fields = ["name", "postcode"]
    ordering = ["institution", "name"]

    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldPanel("institution"),
                    FieldRowPanel([FieldPanel("name"), FieldPanel("postcode")]),
                    FieldRowPanel([FieldPanel("population"), FieldPanel("population_year")]),
                ],
                heading=_("Ward"),
            ),
            MultiFieldPanel(
                [
                    FieldPanel("office"),
                    FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                ],
                heading=_("Ward office"),
            ),
            InlinePanel(
                "villages", heading=_("Villages and streets"), label=_("Village or street")
            ),
            InlinePanel("facilities", heading=_("Services in the ward"), label=_("Facility")),
        ]
    )
