"""The portal's addresses and one more, whose view does nothing: the yardstick of a benchmark."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

EMPTY = "/empty-view/"


def empty(request: HttpRequest) -> HttpResponse:
    from django.http import HttpResponse

    return HttpResponse()


def __getattr__(name: str):
    # Django asks for it once it is set up; this module is imported before.
    if name == "urlpatterns":
        from django.urls import path

        from cms.urls import urlpatterns

        return [path(EMPTY.strip("/") + "/", empty), *urlpatterns]
    raise AttributeError(name)
