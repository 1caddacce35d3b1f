"""Addresses that belong to a whole site, in no language."""

from __future__ import annotations

from django.urls import path

from lga.crawlers.views import robots, sitemap
from lga.views import hide_alert

urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<int:number>.xml", sitemap, name="sitemap_part"),
    path("ficha-tahadhari/", hide_alert, name="hide_alert"),
]
