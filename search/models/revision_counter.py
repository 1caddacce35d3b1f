"""The counter that numbers every change of the table."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F


class RevisionCounter(models.Model):
    """One row whose value is the newest revision.

    Whoever writes entries takes this row first and keeps it until the transaction ends. So
    revisions become visible in their order: a reader who has seen revision 7 will never see a 6
    appear, which a database sequence does not promise and on which engines rely to keep up.
    """

    ONLY_ROW = 1

    value = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def take(cls) -> Self:
        """Wait until nobody else writes entries, and keep everybody else waiting until commit."""
        # An update, since it locks on every database; SQLite has no SELECT … FOR UPDATE.
        if not cls.objects.filter(pk=cls.ONLY_ROW).update(value=F("value")):
            cls.objects.get_or_create(pk=cls.ONLY_ROW)
            cls.objects.filter(pk=cls.ONLY_ROW).update(value=F("value"))
        return cls.objects.get(pk=cls.ONLY_ROW)

    def next_values(self, count: int) -> range:
        """The next revisions, one for each change."""
        # Added by the database, whose trigger counts removals at the same time.
        type(self).objects.filter(pk=self.pk).update(value=F("value") + count)
        self.refresh_from_db(fields=["value"])
        return range(self.value - count + 1, self.value + 1)
