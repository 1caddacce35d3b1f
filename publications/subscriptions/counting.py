"""How many subscribe: all that officers may know of subscribers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import Count, Q

from publications.streams import STREAMS
from publications.subscriptions.models import Frequency, Subscriber, Subscription

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lga.models import Institution


@dataclass(frozen=True, slots=True)
class Counts:
    """One institution's subscribers, by several divisions; each is (label, number)."""

    institution: Institution
    total: int
    by_kind: Sequence[tuple[Any, int]]
    by_language: Sequence[tuple[Any, int]]
    by_frequency: Sequence[tuple[Any, int]]
    bounced: int
    suspended: int


def counts_for(institutions: Iterable[Institution]) -> list[Counts]:
    return [_counts(institution) for institution in institutions]


def _counts(institution: Institution) -> Counts:
    readers = Subscriber.objects.filter(subscriptions__institution=institution).distinct()
    kinds = Subscription.objects.filter(institution=institution, subscriber__suspended_at=None)
    by_kind = dict(kinds.values_list("stream").annotate(Count("pk")).order_by())
    numbers = readers.aggregate(
        total=_count(suspended_at=None),
        suspended=_count(suspended_at__isnull=False),
        bounced=_count(suspended_at=None, bounces__gt=0),
        **{f"language_{code}": _count(suspended_at=None, language=code) for code in _languages()},
        **{f"how_{how}": _count(suspended_at=None, frequency=how) for how in Frequency.values},
    )
    return Counts(
        institution=institution,
        total=numbers["total"],
        by_kind=[(stream.title, by_kind.get(stream.key, 0)) for stream in STREAMS],
        by_language=[(name, numbers[f"language_{code}"]) for code, name in _languages().items()],
        by_frequency=[(label, numbers[f"how_{how}"]) for how, label in Frequency.choices],
        bounced=numbers["bounced"],
        suspended=numbers["suspended"],
    )


def _count(**condition: Any) -> Count:
    return Count("pk", filter=Q(**condition), distinct=True)


def _languages() -> dict[str, str]:
    return dict(settings.LANGUAGES)
