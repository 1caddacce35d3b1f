"""Signed links of mails: each is good for one purpose, for one address, and some for a time."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.core.signing import BadSignature, Signer, TimestampSigner
from django.urls import reverse
from django.utils.translation import override

from publications.subscriptions.models import Subscriber, SubscriptionRequest
from publications.subscriptions.models.request import VALID_FOR

if TYPE_CHECKING:
    from lga.models import Institution

#: How long the link of a mail opens one's choices.
CHOICES_OPEN_FOR = datetime.timedelta(days=180)

# The separator is one that neither keys nor signatures hold, and that a Message-ID may.
_confirming = TimestampSigner(salt="subscriptions.confirm", sep=".")
_choosing = TimestampSigner(salt="subscriptions.choices", sep=".")
# Mails are kept for years, and "unsubscribe" must work in each.
_leaving = Signer(salt="subscriptions.unsubscribe", sep=".")
_returning = Signer(salt="subscriptions.bounce", sep=".")


def confirmation_link(request: SubscriptionRequest, institution: Institution) -> str:
    """Where the owner of an address confirms; good once."""
    return _link("confirm_subscription", _confirming.sign(str(request.key)), institution, request)


def choices_token(subscriber: Subscriber) -> str:
    return _choosing.sign(str(subscriber.key))


def choices_link(subscriber: Subscriber, institution: Institution) -> str:
    """Where a subscriber changes what comes, and how often."""
    return _link("subscription_choices", choices_token(subscriber), institution, subscriber)


def unsubscribe_token(subscriber: Subscriber, institution: Institution) -> str:
    return _leaving.sign(f"{subscriber.key}_{institution.pk}")


def unsubscribe_link(subscriber: Subscriber, institution: Institution) -> str:
    """Where a single POST ends the mails of one institution (RFC 8058)."""
    token = unsubscribe_token(subscriber, institution)
    return _link("unsubscribe", token, institution, subscriber)


def return_token(subscriber: Subscriber) -> str:
    """What a mail carries, so that it tells whose it is when it comes back."""
    return _returning.sign(str(subscriber.key))


def request_of(token: str) -> SubscriptionRequest | None:
    """The request that a link of its mail confirms; None once it is used or too old."""
    try:
        key = _confirming.unsign(token, max_age=VALID_FOR)
    except BadSignature:
        return None
    found: SubscriptionRequest | None = SubscriptionRequest.objects.filter(key=key).first()
    return found


def chooser_of(token: str) -> Subscriber | None:
    """Whose choices a link opens."""
    try:
        key = _choosing.unsign(token, max_age=CHOICES_OPEN_FOR)
    except BadSignature:
        return None
    return Subscriber.objects.filter(key=key).first()


def leaver_of(token: str) -> tuple[Subscriber | None, int]:
    """Who leaves which institution by a link; nobody once it was used.

    Raises BadSignature where the link was not made here.
    """
    key, _underscore, institution = _leaving.unsign(token).rpartition("_")
    return Subscriber.objects.filter(key=key).first(), int(institution)


def returned_to(token: str) -> Subscriber | None:
    """Whose mail came back."""
    try:
        key = _returning.unsign(token)
    except BadSignature:
        return None
    return Subscriber.objects.filter(key=key).first()


def _link(
    name: str, token: str, institution: Institution, reader: Subscriber | SubscriptionRequest
) -> str:
    with override(reader.language):
        return f"{institution.site.root_url}{reverse(name, args=[token])}"
