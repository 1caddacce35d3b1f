"""Institutions in the admin: their list, and the form for a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from home.forms import InstitutionForm, NewCouncilForm
from lga.models import Institution

if TYPE_CHECKING:
    from wagtail.admin.forms import WagtailAdminModelForm


class NewCouncilView(generic.CreateView):
    """Opens an institution: one form, one transaction, and its site answers."""

    page_title = _("New council")
    success_message = _("%(object)s is on line. Give its people their accounts next.")

    def save_instance(self) -> Institution:
        return self.form.save()


class InstitutionViewSet(ModelViewSet):
    """The region and its councils, for the region's administrators.

    An institution is not deleted here: its pages, people and documents hang from it.
    """

    model = Institution
    icon = "site"
    menu_label = _("Institutions")
    menu_name = "institutions"
    menu_order = 250
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = False
    list_display = ["name", Column("host", label=_("Host"), accessor="site.hostname"), "kind"]
    search_fields = ["name_sw", "name_en", "slug"]
    add_view_class = NewCouncilView

    def get_form_class(self, for_update: bool = False) -> type[WagtailAdminModelForm]:
        return InstitutionForm if for_update else NewCouncilForm
