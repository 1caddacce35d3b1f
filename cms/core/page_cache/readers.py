"""Who is asking, as far as it decides what a page looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from cms.core.low_data import wish_of

if TYPE_CHECKING:
    from django.http import HttpRequest

#: The cookie of a reader who has hidden alerts.
HIDDEN_ALERTS = "alerts-hidden"
#: Longer questions and cookies are nobody's who reads: they get a page, but none is kept.
LONGEST = 300


def is_anybody(request: HttpRequest) -> bool:
    """Whether the answer may be one that others get as well: nobody known, nothing sent."""
    personal = {settings.SESSION_COOKIE_NAME, "messages"}
    return request.method in {"GET", "HEAD"} and personal.isdisjoint(request.COOKIES)


def name_of(request: HttpRequest) -> str | None:
    """What must be the same for two readers to get the same page; None for what is not kept."""
    hidden = request.COOKIES.get(HIDDEN_ALERTS, "")
    saves_data = "saves-data" if wish_of(request) else ""
    name = "\n".join((request.get_host(), request.get_full_path(), saves_data, hidden))
    return name if len(name) <= LONGEST else None
