"""What subscriptions add to the admin: a report of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from publications.subscriptions.admin_report import SubscriberCountsView

if TYPE_CHECKING:
    from django.urls import URLPattern


@hooks.register("register_admin_urls")
def address_of_the_report() -> list[URLPattern]:
    return [path("reports/subscribers/", SubscriberCountsView.as_view(), name="subscriber_counts")]


@hooks.register("register_reports_menu_item")
def report_in_the_menu() -> MenuItem:
    """Among the reports, for every officer."""
    return MenuItem(
        _("E-mail subscribers"), reverse("subscriber_counts"), icon_name="mail", order=900
    )
