"""Addresses of documents that are not given out any more, and Wagtail's password form."""

from __future__ import annotations

from django.urls import path, re_path
from wagtail.documents.views.serve import authenticate_with_password

from publications.documents.serving import old_address

urlpatterns = [
    path(
        "nyaraka/authenticate_with_password/<int:restriction_id>/",
        authenticate_with_password,
        name="wagtaildocs_authenticate_with_password",
    ),
    path("documents/<int:pk>/<path:name>", old_address),
    # A file name has a dot; what has none is a permanent address.
    re_path(r"^nyaraka/(?P<pk>\d+)/(?P<name>[^/]+\.[^/]*)$", old_address, name="wagtaildocs_serve"),
]
