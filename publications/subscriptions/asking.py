"""Taking a request for a subscription, as often as is reasonable and no oftener."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cms.core.rate_limit import is_allowed
from publications.subscriptions.models import SubscriptionRequest

if TYPE_CHECKING:
    from publications.subscriptions.forms import SubscribeForm

HOUR, DAY = 60 * 60, 24 * 60 * 60

#: Requests an hour from one network address, which a whole office may share.
FROM_ONE_NETWORK = 20
#: Mails a day to one address that has not asked for them, for all that anybody knows.
TO_ONE_ADDRESS = 3


def may_ask(network_address: str) -> bool:
    """Whether one more request may come from here."""
    return is_allowed("subscribe", network_address, limit=FROM_ONE_NETWORK, seconds=HOUR)


def take_request(form: SubscribeForm) -> None:
    """Note what was asked for, to be confirmed; the visitor sees the same whatever comes of it."""
    email = form.cleaned_data["email"]
    if form.is_from_a_machine:
        return
    if not is_allowed("subscribe-to", email, limit=TO_ONE_ADDRESS, seconds=DAY):
        return
    SubscriptionRequest.objects.create(
        email=email,
        language=form.cleaned_data["language"],
        frequency=form.cleaned_data["frequency"],
        institution=form.asked,
        wanted=sorted(form.choices),
    )
