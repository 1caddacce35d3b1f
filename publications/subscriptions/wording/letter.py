"""A mail with what is owed by it, and how it is put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from email.utils import formataddr, parseaddr
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

if TYPE_CHECKING:
    import datetime

    from lga.models import Institution
    from publications.subscriptions.models import Subscriber


@dataclass
class Letter:
    """Rows that are settled when the message is sent; no message where nothing is left to say."""

    rows: Any
    attempts: int
    message: EmailMultiAlternatives | None
    subscriber: Subscriber | None = None

    def count_bounce(self, now: datetime.datetime) -> None:
        # Whoever has not confirmed has no row to count on: the request is gone, and that is all.
        if self.subscriber is not None:
            self.subscriber.count_bounce(now)


@dataclass
class Words:
    """What a mail says: the name of its templates and what they are given."""

    template: str
    subject: str
    context: dict[str, Any] = field(default_factory=dict)


def message_to(
    address: str, words: Words, institution: Institution, headers: dict[str, str]
) -> EmailMultiAlternatives:
    """A mail of an institution, as text and as plain HTML."""
    contact = getattr(institution.site, "contactsettings", None)
    context = words.context | {"institution": institution, "contact": contact}
    message = EmailMultiAlternatives(
        # A title may hold a line break that no subject may.
        subject=" ".join(words.subject.split()),
        body=render_to_string(f"subscriptions/mail/{words.template}.txt", context),
        # The sender that the mail server sees, to whom undeliverable mail returns.
        from_email=settings.EMAIL_BOUNCES or parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
        to=[address],
        reply_to=[contact.email] if contact and contact.email else None,
        headers={
            "From": formataddr((institution.name, parseaddr(settings.DEFAULT_FROM_EMAIL)[1])),
            "Auto-Submitted": "auto-generated",
            **headers,
        },
    )
    html = render_to_string(f"subscriptions/mail/{words.template}.html", context)
    message.attach_alternative(html, "text/html")
    return message
