"""What a reader may choose besides the filters: where to search, and what comes first."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Scope(TextChoices):
    """Where to search."""

    HERE = "here", _("Here")
    REGION = "region", _("The whole region")


class Sort(TextChoices):
    """What comes first."""

    RELEVANCE = "relevance", pgettext_lazy("order of results", "Best match first")
    DATE = "date", pgettext_lazy("order of results", "Newest first")
