"""Synonyms in the admin, for the region's administrators."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.viewsets.model import ModelViewSet

from search.models import Synonym


class SynonymViewSet(ModelViewSet):
    """Words that mean the same; one list for the whole region."""

    model = Synonym
    icon = "openquote"
    menu_label = _("Synonyms")
    menu_name = "synonyms"
    menu_order = 275
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    list_display = ["expressions"]
    search_fields = ["expressions"]
    search_backend_name = None
    panels = [FieldPanel("expressions")]
