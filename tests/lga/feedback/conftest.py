"""A citizen before the form of a council."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories.feedback import SAID
from tests.factories.pages import starter

#: What she types and ticks.
ANSWERS = {**SAID, "consent": "on"}


@pytest.fixture
def visit(client, bonde):
    """Ask the form's address of a council, in one of its languages."""

    def _visit(institution=bonde, language="sw", query="", **headers: Any):
        page = starter(institution, "feedback", language)
        address = page.relative_url(institution.site)
        return client.get(f"{address}{query}", headers={"host": institution.site.hostname})

    return _visit


@pytest.fixture
def send(client, bonde):
    """Send the form of a council; what is None is left out."""

    def _send(institution=bonde, language="sw", address="192.0.2.7", **answers: Any):
        page = starter(institution, "feedback", language)
        sent = {name: value for name, value in (ANSWERS | answers).items() if value is not None}
        return client.post(
            page.relative_url(institution.site),
            sent,
            headers={"host": institution.site.hostname},
            REMOTE_ADDR=address,
        )

    return _send
