"""Every change of what a host's pages show, also one that the clock will bring."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

#: Instead of one host: all of them.
EVERY_HOST = "*"


class ShownChangeQuerySet(models.QuerySet["ShownChange"]):
    """Changes by whom they concern."""

    def of(self, host: str) -> Self:
        return self.filter(host__in=(host, EVERY_HOST))


class ShownChange(models.Model):
    """From ``at`` on the pages of ``host`` that show ``subject`` show something else than before.

    Rows are added and never changed, so that two editors never wait for each other, and each
    stands or falls with the transaction that made it necessary.
    """

    host = models.CharField(max_length=255)
    #: As `cms.core.page_cache.subjects` names it; a process of before the upgrade names none.
    subject = models.CharField(max_length=100, default="*", db_default="*")
    at = models.DateTimeField()

    objects: ClassVar[ShownChangeQuerySet] = ShownChangeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes: ClassVar = [models.Index(fields=["host", "at"], name="core_shown_change")]

    def __str__(self) -> str:
        return f"{self.host} {self.subject} {self.at:%Y-%m-%d %H:%M:%S}"
