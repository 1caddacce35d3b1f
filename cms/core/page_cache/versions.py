"""Telling by a version that what is kept still holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from django.db.models import Count, Max, Sum
from django.utils import timezone

from cms.core.models.shown_change import ShownChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Versions:
    """What a host's pages show, as of one moment: how much of it has changed, by subject."""

    day: str
    changes: Mapping[str, str]

    @classmethod
    def now(cls, host: str) -> Self:
        """One query. Raises what the database raises when it is away.

        Changes are counted and added up as well: a transaction that began first may commit its row
        last, and as many old ones may have been forgotten as new ones are due.
        """
        now = timezone.now()
        due = ShownChange.objects.of(host).filter(at__lte=now).values_list("subject")
        found = due.annotate(rows=Count("pk"), latest=Max("pk"), total=Sum("pk"))
        changes = {subject: f"{rows}-{latest}-{total}" for subject, rows, latest, total in found}
        return cls(str(timezone.localdate(now)), changes)

    def of(self, subjects: Iterable[str]) -> str:
        """Another text after each change of one of these, and on each day."""
        changed = sorted(self.changes.keys() & set(subjects))
        return " ".join([self.day, *(f"{subject}={self.changes[subject]}" for subject in changed)])


def remember_versions(request: HttpRequest, versions: Versions | None) -> None:
    """Let whoever makes a part of the answer know as of when it will be."""
    request.shown_versions = versions  # type: ignore[attr-defined]


def versions_known(request: HttpRequest) -> Versions | None:
    """As of when the answer will be; None where no page is made to be kept."""
    return getattr(request, "shown_versions", None)
