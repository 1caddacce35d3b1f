"""What others ask, for whoever has found nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from cms.core.languages import active_language
from cms.core.links import Link
from search.models import AskedQuestion

if TYPE_CHECKING:
    from lga.models import Institution

MOST = 5


def popular_questions(institution: Institution | None) -> list[Link]:
    """Questions that several have asked of an institution lately and that found something."""
    if institution is None:
        return []
    popular = AskedQuestion.objects.popular(institution.pk, active_language(), timezone.localdate())
    address = reverse("search")
    return [
        Link(row["words"], f"{address}?{urlencode({'q': row['words']})}") for row in popular[:MOST]
    ]
