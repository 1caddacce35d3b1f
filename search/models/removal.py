"""What is no longer in the table, for engines that have yet to hear of it."""

from __future__ import annotations

from django.db import models


class Removal(models.Model):
    """An entry that was deleted, with a revision like any other change.

    Written by a trigger of the database, whoever deletes: the ledger, a cascade, a statement
    typed by hand. Kept until every index has confirmed it.
    """

    entry_id = models.BigIntegerField()
    revision = models.BigIntegerField(db_index=True)

    def __str__(self) -> str:
        return f"{self.entry_id} at {self.revision}"
