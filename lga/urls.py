"""Addresses that belong to the frame of every page, in no language."""

from __future__ import annotations

from django.urls import path

from lga.views import hide_alert

urlpatterns = [path("ficha-tahadhari/", hide_alert, name="hide_alert")]
