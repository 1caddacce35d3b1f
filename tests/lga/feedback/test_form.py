"""A citizen writes to her council: by one form, without scripts, and nothing typed is lost."""

from __future__ import annotations

import pytest
from django.utils import translation

from lga.feedback.models import Submission
from tests.factories.feedback import SAID
from tests.factories.pages import starter

pytestmark = pytest.mark.django_db

ANSWERS = {**SAID, "consent": "on"}


@pytest.fixture
def address(bonde):
    return starter(bonde, "feedback").relative_url(bonde.site)


@pytest.fixture
def send(client, bonde, address):
    def _send(path=address, **answers):
        return client.post(path, ANSWERS | answers, headers={"host": bonde.site.hostname})

    return _send


def test_what_she_sends_is_kept_and_she_is_thanked_with_its_number(client, bonde, send):
    response = send()

    submission = Submission.objects.get()
    assert response.status_code == 303
    thanks = client.get(response["Location"], headers={"host": bonde.site.hostname}).text
    assert submission.reference in thanks
    assert submission.office in thanks
    assert {name: getattr(submission, name) for name in SAID} == SAID
    assert submission.institution == bonde
