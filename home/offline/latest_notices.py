"""The pages that are worth keeping before anybody has opened them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.models import Site

from cms.core.languages import active_language
from cms.core.routing import language_root
from publications.models import NoticeIndexPage

if TYPE_CHECKING:
    from django.http import HttpRequest

#: A notice weighs about eight kilobytes.
NOTICES = 5


def latest_notices(request: HttpRequest) -> list[str]:
    """The list of notices and the newest of them, of the site and language asked."""
    site = Site.find_for_request(request)
    root = site and language_root(site, active_language())
    if not root:
        return []
    lists = NoticeIndexPage.objects.published().filter(url_path__startswith=root)
    index = lists.order_by("path").first()
    if index is None:
        return []
    pages = [index, *index.latest_items(NOTICES)]
    return [url for page in pages if (url := page.get_url(request))]
