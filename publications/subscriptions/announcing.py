"""From a page that has just appeared to what is owed to whom."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import override

from cms.core.languages import base_language
from lga.models import Institution
from lga.models.institution import owner_of
from publications.streams import STREAMS
from publications.subscriptions.due import due_at
from publications.subscriptions.models import Announcement, Delivery, Subscriber

if TYPE_CHECKING:
    from collections.abc import Iterator

    from publications.streams import Stream

#: How far back to look: for so long the worker may have been away.
LOOK_BACK = datetime.timedelta(days=14)


def announce_new_pages() -> None:
    """Owe each page that appeared to everybody who had subscribed to such pages before.

    Looked for by the clock, not by a signal, so that what appears by whatever way is found.
    """
    now = timezone.now()
    institutions = list(Institution.objects.select_related("site"))
    # Each page once, in the language in which everything is written.
    with override(base_language()):
        for stream in STREAMS:
            for page in _new_pages(stream, now):
                owner = owner_of(page, institutions)
                if owner is not None:
                    _announce(page, stream, owner, now)


def _new_pages(stream: Stream, now: datetime.datetime) -> Any:
    announced = Announcement.objects.filter(page=OuterRef("pk"))
    recent = stream.pages(None).filter(first_published_at__gt=now - LOOK_BACK)
    return recent.filter(~Exists(announced), is_sample=False)


@transaction.atomic
def _announce(page: Any, stream: Stream, owner: Institution, now: datetime.datetime) -> None:
    announcement, is_new = Announcement.objects.get_or_create(
        page_id=page.pk, defaults={"institution": owner, "stream": stream.key}
    )
    # Otherwise another worker has been faster.
    if is_new:
        deliveries = _deliveries(announcement, page.first_published_at, now)
        Delivery.objects.bulk_create(deliveries, batch_size=1000)


def _deliveries(
    announcement: Announcement, published_at: datetime.datetime, now: datetime.datetime
) -> Iterator[Delivery]:
    readers = Subscriber.objects.active().filter(
        subscriptions__institution=announcement.institution_id,
        subscriptions__stream=announcement.stream,
        subscriptions__since__lte=published_at,
    )
    for reader in readers.iterator():
        due = due_at(reader.frequency, now)
        yield Delivery(subscriber=reader, announcement=announcement, due_at=due)
