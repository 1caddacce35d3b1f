"""The portal's addresses and one more, whose view does nothing: the yardstick of a benchmark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import path

from cms.urls import urlpatterns as portal
from tests.bench.uncached import EMPTY

if TYPE_CHECKING:
    from django.http import HttpRequest


def empty(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


urlpatterns = [path(EMPTY.lstrip("/"), empty), *portal]
