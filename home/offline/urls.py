"""The addresses that the service worker knows; they end in those of `home.offline.words`."""

from __future__ import annotations

from django.urls import path

from home.offline.views import list_of_latest, offline_page

app_name = "offline"

urlpatterns = [
    path("", offline_page, name="page"),
    path("latest.json", list_of_latest, name="latest"),
]
