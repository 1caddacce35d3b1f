"""The addresses of feeds; the keys of the streams in them are public."""

from __future__ import annotations

from django.urls import path

from publications.feeds.views import atom, rss

urlpatterns = [
    path("<slug:key>.atom", atom, name="feed_atom"),
    path("<slug:key>.rss", rss, name="feed_rss"),
]
