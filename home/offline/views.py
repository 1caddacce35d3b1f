"""The service worker, the page it shows when there is nothing else, and what it fetches ahead."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page

from cms.core.low_data import is_low_data
from home.offline.latest_notices import latest_notices
from home.offline.words import worker_config

if TYPE_CHECKING:
    from django.http import HttpRequest


# None of these writes anything (cms.core.views).
@transaction.non_atomic_requests
@gzip_page
def service_worker(request: HttpRequest) -> HttpResponse:
    """The script, or, once reading offline is switched off, one that takes it all back."""
    if settings.OFFLINE_READING:
        config = json.dumps(worker_config(), ensure_ascii=False, separators=(",", ":"))
        worker = render_to_string("home/offline/worker.js", {"config": config})
        script = _without_margins(worker)
    else:
        script = render_to_string("home/offline/farewell.js")
    response = HttpResponse(script, content_type="text/javascript; charset=utf-8")
    # Browsers ask for it at each visit, so that a change, or the end, reaches them soon.
    response["Cache-Control"] = "no-cache"
    return response


@transaction.non_atomic_requests
def offline_page(request: HttpRequest) -> HttpResponse:
    """What stands here for somebody online; offline, the worker adds the pages that it has kept."""
    return render(request, "home/offline/page.html", {"title": _("Without a connection")})


@transaction.non_atomic_requests
def list_of_latest(request: HttpRequest) -> HttpResponse:
    """Addresses that are worth keeping; none for a reader who saves data."""
    response = JsonResponse([] if is_low_data() else latest_notices(request), safe=False)
    response["Cache-Control"] = "no-cache"
    return response


def _without_margins(script: str) -> str:
    return "\n".join(line.strip() for line in script.splitlines() if line.strip())
