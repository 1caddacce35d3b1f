"""How rare each term is among all entries, counted now and then."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from search.ranking import Field

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


_ENDING = 3


class TermCountQuerySet(models.QuerySet["TermCount"]):
    """Counts by what was counted."""

    def of(self, terms: Mapping[str, Collection[str]]) -> Self:
        """The counts of these terms, given by field."""
        condition = models.Q(pk__in=[])
        for field, those in terms.items():
            condition |= models.Q(field=field, term__in=list(those))
        return self.filter(condition)

    def words_like(self, words: Iterable[str]) -> Self:
        """Known words with the first letter or the ending of one of these.

        A typing error seldom spoils both.
        """
        alike = models.Q(pk__in=[])
        for word in words:
            alike |= models.Q(term__startswith=word[0]) | models.Q(term__endswith=word[-_ENDING:])
        return self.filter(alike, field=Field.WORDS)


class TermCount(models.Model):
    """In how many entries a word, a stem or a piece of a word stands.

    An empty term tells of the whole: the entries counted, or all terms of a field together.
    """

    field = models.CharField(max_length=1)
    term = models.TextField()
    entries = models.BigIntegerField()

    objects: ClassVar[TermCountQuerySet] = TermCountQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("count of a term")
        verbose_name_plural = _("counts of terms")
        constraints = [models.UniqueConstraint(fields=["field", "term"], name="one_count_per_term")]

    def __str__(self) -> str:
        return f"{self.field} {self.term}"
