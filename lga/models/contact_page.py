"""The page that tells how to reach an institution."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cms.core.models import BodyPage


class ContactPage(BodyPage):
    """Shows the contact of the site's settings, and what the institution adds to it."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")
