"""Ways to pin something for the readers of an institution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from search.models import PinnedResult

if TYPE_CHECKING:
    from lga.models import Institution


@pytest.fixture
def pin():
    def _pin(institution: Institution, questions: str = "leseni", **target: Any) -> PinnedResult:
        target = target or {"address": "/leseni/", "title": f"Leseni {institution.slug}"}
        return PinnedResult.objects.create(institution=institution, questions=questions, **target)

    return _pin
