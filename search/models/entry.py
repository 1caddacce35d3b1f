"""One row for each thing that can be found."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Self

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.core.search_document import SearchKind
from lga.models import Institution

if TYPE_CHECKING:
    from collections.abc import Iterable


class SourceKey(NamedTuple):
    """The thing that an entry was made from; a page of any type is known as a plain page."""

    content_type_id: int
    object_id: str


class EntryQuerySet(models.QuerySet["Entry"]):
    """Entries by what they were made from and by whom they belong to."""

    def made_from(self, keys: Iterable[SourceKey]) -> Self:
        """The entries of these things."""
        return self.filter(_made_from(keys))

    def known_or_whole(self, ids: Iterable[int], keys: Iterable[SourceKey]) -> Self:
        """The entries with these ids, and those of these things as a whole, in one query."""
        return self.filter(models.Q(pk__in=ids) | (_made_from(keys) & models.Q(part=0)))

    def made_from_pages(self) -> Self:
        return self.filter(content_type=ContentType.objects.get_for_model(Page))

    def without_words(self) -> Self:
        """Leave the words, which only engines read, in the database."""
        return self.defer("words_title", "words_body", "stems", "names")


def _made_from(keys: Iterable[SourceKey]) -> models.Q:
    condition = models.Q(pk__in=[])
    for content_type_id, group in groupby(sorted(keys), key=attrgetter("content_type_id")):
        ids = [key.object_id for key in group]
        condition |= models.Q(content_type_id=content_type_id, object_id__in=ids)
    return condition


class Entry(models.Model):
    """A page, a document, or one part of it, as it can be found and as a result shows it.

    Only what anybody may see has a row, and the row is written in the transaction that made it so:
    the table is always true. Results are made from the row alone. Engines index ``words_title``,
    ``words_body`` and ``stems`` and keep up by ``revision``, which is higher in every later
    transaction; ``names`` are read by the ranker only.
    """

    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=64)
    # A part of a long thing, such as one page of a PDF; 0 is the whole.
    part = models.PositiveIntegerField(default=0)

    title = models.TextField()
    body = models.TextField(blank=True)
    words_title = models.TextField(blank=True)
    words_body = models.TextField(blank=True)
    stems = models.TextField(blank=True)
    names = models.TextField(blank=True)

    kind = models.CharField(max_length=20, choices=SearchKind)
    institution = models.ForeignKey(Institution, models.CASCADE, related_name="+")
    language = models.CharField(max_length=20)
    financial_year = models.CharField(max_length=9, blank=True)
    date = models.DateField(null=True, blank=True)
    # Relative to the institution's site, so that a new host name changes no row.
    url = models.TextField()
    is_sample = models.BooleanField(default=False)
    # The same for a page and its translations; nothing for what has none. Null, since SQLite would
    # make the whole table anew to add a column with a value, and lose the triggers.
    translation_key = models.UUIDField(null=True, editable=False)

    # Of a document, and of each part of it: the `FileFacts` of its file. Null for the same reason.
    file = models.JSONField(null=True, editable=False)

    revision = models.BigIntegerField(db_index=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[EntryQuerySet] = EntryQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "part"], name="one_entry_per_part"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def source(self) -> SourceKey:
        return SourceKey(self.content_type_id, self.object_id)
