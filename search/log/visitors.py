"""Who is counted: people, each once a day for a question, without being remembered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.core.cache import cache
from django.utils.crypto import salted_hmac

from cms.core.network import network_of

if TYPE_CHECKING:
    from django.http import HttpRequest

    from search.models.asked_question import QuestionKey

_DAY = 24 * 60 * 60
#: Programs that say what they are; what says nothing is one, too.
_PROGRAM = re.compile(
    r"bot\b|bot[/;-]|crawl|spider|slurp|preview|monitor|curl|wget|python|java/|go-http|libwww"
    r"|scrapy|headless|lighthouse|facebookexternalhit|whatsapp",
    re.IGNORECASE,
)


def is_person(request: HttpRequest) -> bool:
    """Whether somebody has asked for this page in order to see it now."""
    headers = request.headers
    purpose = f"{headers.get('sec-purpose', '')}{headers.get('purpose', '')}"
    if request.method != "GET" or "prefetch" in purpose or headers.get("x-moz") == "prefetch":
        return False
    agent = headers.get("user-agent", "")
    return bool(agent) and not _PROGRAM.search(agent)


def is_first_today(request: HttpRequest, act: str, key: QuestionKey) -> bool:
    """Whether this network has not done so today.

    The cache holds a keyed hash for a day, from which neither network nor question can be read.
    """
    subject = "|".join([act, network_of(request), *map(str, key)])
    digest = salted_hmac("search.log", subject, algorithm="sha256").hexdigest()
    return cache.add(f"search-log:{digest}", 1, _DAY)
