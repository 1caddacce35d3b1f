"""The admin's one host, and what a browser may load on it and elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import Http404
from django.http.request import split_domain_port
from django.shortcuts import redirect

from cms.core.inline_styles import styles_allowed

if TYPE_CHECKING:
    from collections.abc import Callable

    from csp.middleware import PolicyParts
    from django.http import HttpRequest, HttpResponseBase

ADMIN_PATH = "/admin/"
# What the admin's pages load or open besides the admin itself, and what keeps search engines out.
ADMIN_FILES = ("/nyaraka/", settings.MEDIA_URL, "/robots.txt")


class AdminHostMiddleware:
    """Keeps editors and the public apart: the admin's host serves the admin and nothing else.

    A script smuggled into a public page then never runs where an editor is signed in, and a
    council's host asks nobody for a password.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        # Here rather than in `__call__`, so that a refusal is rendered as every other 404 page.
        host, _port = split_domain_port(request.get_host())
        path = request.path_info
        if host != settings.ADMIN_HOST:
            if path.startswith(ADMIN_PATH):
                raise Http404
        elif path == "/":
            return redirect("wagtailadmin_home")
        elif not path.startswith((ADMIN_PATH, *ADMIN_FILES)):
            raise Http404
        return None


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """django-csp's policy on public pages, the looser one of the admin below `/admin/`."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        parts.update = {**(parts.update or {}), "style-src": styles_allowed(request)}
        if request.path_info.startswith(ADMIN_PATH) and not report_only:
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY
        return parts
