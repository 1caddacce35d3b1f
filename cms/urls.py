"""Addresses: tools without a language first, then pages, in Swahili without a prefix."""

from __future__ import annotations

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.utils.translation import gettext_lazy as _
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

from cms.core.files.pictures import picture
from cms.core.views import show_page, switch_low_data
from home.offline.views import service_worker
from search.api.description import description

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", include(wagtailadmin_urls)),
    path("", include("publications.documents.old_urls")),
    path("", include("lga.urls")),
    path("api/v1/", include("search.api.urls", namespace="api")),
    # At the root, since a service worker only sees what is below it.
    path("sw.js", service_worker, name="service_worker"),
    # Names as the storage makes them, in a folder of their own or in none.
    re_path(r"^media/images/(?P<name>(?:\w{1,20}/)?(?!\.+$)[-\w.]{1,100})$", picture),
]

if settings.SERVE_MEDIA:
    # Only where no web server stands in front; `static()` of Django does this in DEBUG alone.
    # Documents only at their own addresses, where privacy and withdrawals are looked at.
    media = re_path(
        r"^media/(?P<path>(?!documents/).*)$", serve, {"document_root": settings.MEDIA_ROOT}
    )
    urlpatterns.append(media)

urlpatterns += i18n_patterns(
    path(_("search/"), include("search.urls")),
    path("api/v1/", description, name="api_description"),
    path(_("feeds/"), include("publications.feeds.urls")),
    path(_("calendar/"), include("publications.calendars.urls")),
    path(_("email-updates/"), include("publications.subscriptions.urls")),
    # The same word in every language: an address that has been printed does not change.
    path("nyaraka/", include("publications.documents.urls")),
    path(_("offline/"), include("home.offline.urls")),
    path(_("low-data/"), switch_low_data, name="low_data"),
    # The same pattern as Wagtail's, and before it; reversing an address goes on as ever.
    re_path(wagtail_urls.serve_pattern, show_page, name="show_page"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
