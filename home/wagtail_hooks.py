"""What the front pages' app adds to the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from home.old_addresses import menu
from home.style_guide.views import style_guide
from home.viewsets import InstitutionViewSet

if TYPE_CHECKING:
    from typing import Any


@hooks.register("register_admin_viewset")
def institutions_in_the_admin() -> InstitutionViewSet:
    """Let regional administrators open a council without a shell."""
    return InstitutionViewSet("institutions")


@hooks.register("register_admin_urls")
def style_guide_address() -> list[URLPattern]:
    """The page of components, for whoever writes or builds."""
    return [path("components/", style_guide, name="style_guide")]


@hooks.register("register_help_menu_item")
def style_guide_in_the_menu() -> Any:
    """Lead to the page of components from the admin's help."""
    return MenuItem(_("Components"), reverse("style_guide"), icon_name="view", order=900)


@hooks.register("register_admin_urls")
def old_addresses() -> list[URLPattern]:
    """The form for a table of old addresses, and the report on them."""
    return menu.ADDRESSES


hooks.register("register_settings_menu_item", menu.load_item)
hooks.register("register_reports_menu_item", menu.dead_item)
