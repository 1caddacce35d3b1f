"""The page of components in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from home.style_guide.page import drawn_components

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def style_guide(request: HttpRequest) -> HttpResponse:
    """Every component in every state, in the styles of the public site."""
    components = drawn_components(request)
    return render(request, "home/style_guide.html", {"components": components})
