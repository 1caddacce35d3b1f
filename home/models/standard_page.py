"""An ordinary page of text."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cms.core.models import BodyPage


class StandardPage(BodyPage):
    """Text with pictures, tables and lists, wherever a section needs it."""

    parent_page_types = ["home.HomePage", "home.SectionIndexPage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
