"""Mails that tell a subscriber what an institution has published."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from lga.models import Institution
from publications.streams import stream_of
from publications.subscriptions.links import (
    choices_link,
    return_token,
    unsubscribe_link,
)
from publications.subscriptions.models import Delivery
from publications.subscriptions.wording.letter import Letter, Words, message_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.core.mail import EmailMultiAlternatives

    from publications.subscriptions.models import Subscriber

#: What a page calls the moment by which to act, one type this and another that.
DEADLINES = ("deadline", "closing_at", "closes_at")


@dataclass(frozen=True, slots=True)
class Item:
    """A page as a mail tells of it."""

    kind: Any
    page: Any
    url: str

    @property
    def deadline(self) -> Any:
        return next(
            (found for name in DEADLINES if (found := getattr(self.page, name, None))), None
        )


def letters_in(taken: Sequence[Delivery]) -> Iterator[Letter]:
    """One mail for each subscriber and institution, with all that is due."""
    deliveries = list(
        Delivery.objects.filter(pk__in=[delivery.pk for delivery in taken])
        .select_related("subscriber", "announcement__page")
        .order_by("due_at", "pk")
    )
    institutions = Institution.objects.with_site().in_bulk()
    pages = _pages(deliveries)
    for (subscriber, institution_id), owed in _by_receiver(deliveries).items():
        yield Letter(
            rows=Delivery.queue().filter(pk__in=[delivery.pk for delivery in owed]),
            attempts=max(delivery.attempts for delivery in owed),
            message=_message(subscriber, institutions[institution_id], owed, pages),
            subscriber=subscriber,
        )


def _by_receiver(
    deliveries: Sequence[Delivery],
) -> dict[tuple[Subscriber, int], list[Delivery]]:
    subscribers: dict[int, Subscriber] = {}
    found: dict[tuple[Subscriber, int], list[Delivery]] = defaultdict(list)
    for delivery in deliveries:
        # The same object for all of one's mails, so that bounces are counted on it.
        subscriber = subscribers.setdefault(delivery.subscriber_id, delivery.subscriber)
        found[subscriber, delivery.announcement.institution_id].append(delivery)
    return found


def _pages(deliveries: Sequence[Delivery]) -> dict[tuple[str, Any], Any]:
    """What may still be seen of the pages, in the languages of those who wait for them."""
    asked = defaultdict(set)
    for delivery in deliveries:
        told = delivery.announcement
        asked[delivery.subscriber.language, told.stream].add(told.page.translation_key)
    found = {}
    for (language, key), pages in asked.items():
        stream = stream_of(key)
        with override(language):
            for page in stream.pages(None).filter(translation_key__in=pages) if stream else ():
                found[language, page.translation_key] = page
    return found


def _message(
    subscriber: Subscriber,
    institution: Institution,
    owed: Sequence[Delivery],
    pages: dict[tuple[str, Any], Any],
) -> EmailMultiAlternatives | None:
    with override(subscriber.language):
        items = list(_items(owed, pages))
        if not items:
            return None
        stop = unsubscribe_link(subscriber, institution)
        words = Words(
            template="letter",
            subject=_subject(institution, items),
            context={
                "items": items,
                "unsubscribe": stop,
                "choices": choices_link(subscriber, institution),
            },
        )
        headers = _headers(subscriber, institution, stop, owed[0].pk)
        return message_to(subscriber.email, words, institution, headers)


def _items(owed: Sequence[Delivery], pages: dict[tuple[str, Any], Any]) -> Iterator[Item]:
    for delivery in owed:
        told = delivery.announcement
        page = pages.get((delivery.subscriber.language, told.page.translation_key))
        stream = stream_of(told.stream)
        if page is not None and stream is not None:
            yield Item(stream.title, page, page.full_url)


def _subject(institution: Institution, items: Sequence[Item]) -> str:
    if len(items) == 1:
        return f"{institution.short_name}: {items[0].page.title}"
    kinds = ", ".join(dict.fromkeys(str(item.kind) for item in items))
    return _("%(institution)s: %(kinds)s (%(count)s new)") % {
        "institution": institution.short_name,
        "kinds": kinds,
        "count": len(items),
    }


def _headers(
    subscriber: Subscriber, institution: Institution, stop: str, number: int
) -> dict[str, str]:
    host, token = institution.site.hostname, return_token(subscriber)
    return {
        # The same when the same is sent again.
        "Message-ID": f"<{number}.{token}@{host}>",
        "X-Subscription": token,
        "List-Id": f"<{institution.slug}.{host}>",
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Precedence": "bulk",
    }
