"""Mails that ask the owner of an address whether mails are welcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import override

from lga.models import Institution
from publications.streams import STREAMS
from publications.subscriptions.links import confirmation_link
from publications.subscriptions.models import SubscriptionRequest
from publications.subscriptions.wording.letter import Letter, Words, message_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.core.mail import EmailMultiAlternatives


def confirmations_in(requests: Sequence[SubscriptionRequest]) -> Iterator[Letter]:
    """One mail for each request."""
    institutions = Institution.objects.with_site().in_bulk()
    for request in requests:
        yield Letter(
            rows=SubscriptionRequest.queue().filter(pk=request.pk),
            attempts=request.attempts,
            message=_message(request, institutions),
        )


def _message(
    request: SubscriptionRequest, institutions: dict[int, Institution]
) -> EmailMultiAlternatives:
    institution = institutions[request.institution_id]
    with override(request.language):
        words = Words(
            template="confirm",
            subject=_("Confirm that you want mails: %s") % institution.short_name,
            context={
                "url": confirmation_link(request, institution),
                "chosen": _chosen(request, institutions),
            },
        )
        identity = f"<confirm.{request.key}@{institution.site.hostname}>"
        return message_to(request.email, words, institution, {"Message-ID": identity})


def _chosen(
    request: SubscriptionRequest, institutions: dict[int, Institution]
) -> list[tuple[Institution, str]]:
    wanted = {(pk, key) for pk, key in request.wanted}
    titles = {
        one: [str(stream.title) for stream in STREAMS if (one.pk, stream.key) in wanted]
        for one in institutions.values()
    }
    return [(one, ", ".join(kinds)) for one, kinds in titles.items() if kinds]
