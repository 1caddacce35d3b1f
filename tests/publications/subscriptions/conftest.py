"""A mail server for the mails to subscribers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command

from tests.publications.subscriptions.mail_server import MailServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def mail_server(settings) -> Iterator[MailServer]:
    server = MailServer()
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    settings.EMAIL_TIMEOUT = 5
    settings.DEFAULT_FROM_EMAIL = "no-reply@portal.test"
    yield server
    server.stop()


@pytest.fixture
def send() -> Callable[[], object]:
    """What the worker does three times a minute."""
    return lambda: call_command("send_subscriptions")
