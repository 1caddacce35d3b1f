"""The answers to whoever follows a feed: briefly, when nothing is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.views.decorators.http import conditional_page, require_safe

from publications.feeds.stream_feed import StreamFeed, StreamRss

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_atom, _rss = StreamFeed(), StreamRss()


# Nothing is written, and on SQLite a transaction would wait for whoever writes.
@transaction.non_atomic_requests
@require_safe
@conditional_page
def atom(request: HttpRequest, key: str) -> HttpResponse:
    return _atom(request, key=key)


@transaction.non_atomic_requests
@require_safe
@conditional_page
def rss(request: HttpRequest, key: str) -> HttpResponse:
    return _rss(request, key=key)
