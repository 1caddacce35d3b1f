"""How often one network may fetch results that programs ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _

from cms.core.network import network_of
from cms.core.rate_limit import is_allowed

if TYPE_CHECKING:
    from django.http import HttpRequest

TOO_MANY = 429
#: For how long a question counts, and how long whoever was refused waits at the most.
SECONDS = 60


def may_ask(request: HttpRequest) -> bool:
    """Whether a program may ask once more; then it is counted."""
    limit: int = settings.SEARCH_API_PER_MINUTE
    return is_allowed("search-api", network_of(request), limit=limit, seconds=SECONDS)


def too_many() -> HttpResponse:
    """What they get who may not."""
    text = _("Too many requests from this network. Try again in a minute.")
    return HttpResponse(
        text,
        status=TOO_MANY,
        headers={"Retry-After": str(SECONDS)},
        content_type="text/plain; charset=utf-8",
    )
