"""The addresses of subscribers' pages; the project mounts them under each language's own word."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import pgettext_lazy

from publications.subscriptions.views import (
    asked,
    choices,
    confirm,
    end_all,
    subscribe,
    unsubscribe,
)

urlpatterns = [
    path("", subscribe, name="subscribe"),
    path(pgettext_lazy("address", "sent/"), asked, name="subscription_asked"),
    path(
        pgettext_lazy("address", "confirm/<str:token>/"),
        confirm,
        name="confirm_subscription",
    ),
    path(
        pgettext_lazy("address", "choices/<str:token>/"),
        choices,
        name="subscription_choices",
    ),
    path(
        pgettext_lazy("address", "choices/<str:token>/end/"),
        end_all,
        name="end_subscription",
    ),
    path(
        pgettext_lazy("address", "unsubscribe/<str:token>/"),
        unsubscribe,
        name="unsubscribe",
    ),
]
