"""`sitemap.xml` and `robots.txt` of the host asked; neither is in any language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpResponse
from django.http.request import split_domain_port
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from wagtail.models import Site

from lga.crawlers.sitemap import addresses_of, parts
from lga.hosts import admin_host_name

if TYPE_CHECKING:
    from django.http import HttpRequest

_XML = "application/xml"


@transaction.non_atomic_requests
def sitemap(request: HttpRequest, number: int = 0) -> HttpResponse:
    """All pages of the site, or an index of the files that hold them."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    files = parts(addresses_of(site))
    if number > len(files):
        raise Http404
    if number == 0 and len(files) > 1:
        urls = [
            request.build_absolute_uri(reverse("sitemap_part", args=[part]))
            for part in range(1, len(files) + 1)
        ]
        return render(request, "lga/crawlers/index.xml", {"urls": urls}, content_type=_XML)
    addresses = files[max(number, 1) - 1]
    return render(request, "lga/crawlers/sitemap.xml", {"addresses": addresses}, content_type=_XML)


@transaction.non_atomic_requests
def robots(request: HttpRequest) -> HttpResponse:
    """What is left alone: all of the admin's host; elsewhere the admin and lists of results."""
    host, _port = split_domain_port(request.get_host())
    rules = ["User-agent: *"]
    if host == admin_host_name():
        rules.append("Disallow: /")
    else:
        rules += [f"Disallow: {path}" for path in ("/admin/", *_search_paths())]
        rules += ["", f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}"]
    return HttpResponse("\n".join([*rules, ""]), content_type="text/plain; charset=utf-8")


def _search_paths() -> list[str]:
    paths = []
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            paths.append(reverse("search"))
    return paths
