"""Where the admin leads to old addresses: shown to whoever may add redirects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.contrib.redirects.models import Redirect
from wagtail.permissions import policy_registry

from home.old_addresses.views import DeadRedirectsView, LoadOldAddressesView

if TYPE_CHECKING:
    from django.http import HttpRequest

ADDRESSES: list[URLPattern] = [
    path("old-addresses/", LoadOldAddressesView.as_view(), name="old_addresses"),
    path("old-addresses/dead/", DeadRedirectsView.as_view(), name="dead_redirects"),
]


class OldAddressesItem(MenuItem):
    """An entry for those who look after the redirects of all institutions."""

    def is_shown(self, request: HttpRequest) -> bool:
        policy = policy_registry.get_by_type(Redirect)
        return bool(policy.user_has_permission(request.user, "add"))


def load_item() -> OldAddressesItem:
    return OldAddressesItem(
        _("Load old addresses"), reverse("old_addresses"), icon_name="redirect", order=810
    )


def dead_item() -> OldAddressesItem:
    return OldAddressesItem(
        _("Old addresses that lead nowhere"),
        reverse("dead_redirects"),
        icon_name="redirect",
        order=1200,
    )
