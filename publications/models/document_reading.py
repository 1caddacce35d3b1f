"""How far the reading of a document has come, and the text that it gave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from cms.core.languages import base_language
from cms.core.search_document import SearchPart
from publications.extraction.readable import READABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

#: How many parts the text view shows at once, for slow telephones.
PARTS_A_VIEW = 20


class TextState(models.TextChoices):
    """Where a document is on its way from a file to words that can be found."""

    WAITING = "waiting", _("Waiting to be read")
    READING = "reading", _("Being read")
    READ = "read", _("Read")
    PARTLY = "partly", _("Read in part")
    UNREADABLE = "unreadable", _("Cannot be read")
    NO_TEXT = "no_text", _("Holds no text")


class DocumentReading(models.Model):
    """The part of a document that the worker writes.

    ``next_part`` is where it goes on. A reason for parts that are missing, or for all of them,
    stands in ``text_fault`` (`publications.extraction.faults`).
    """

    text_state = models.CharField(
        max_length=12, choices=TextState, default=TextState.WAITING, editable=False
    )
    text_fault = models.CharField(max_length=20, blank=True, editable=False)
    text_changed_at = models.DateTimeField(null=True, editable=False)
    next_part = models.PositiveIntegerField(default=1, editable=False)
    page_count = models.PositiveIntegerField(null=True, editable=False)
    parts_read = models.PositiveIntegerField(default=0, editable=False)
    parts_by_ocr = models.PositiveIntegerField(default=0, editable=False)
    parts_missed = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True

    def wait_for_reading(self) -> None:
        """Begin with a new file, without saving; what has no text has nothing to wait for."""
        has_text = getattr(self, "kind", "") in READABLE
        self.text_state = TextState.WAITING if has_text else TextState.NO_TEXT
        self.text_fault, self.text_changed_at = "", timezone.now()
        self.next_part, self.page_count = 1, None
        self.parts_read = self.parts_by_ocr = self.parts_missed = 0

    def wait_for_another_reading(self) -> None:
        """Begin anew with the same file, without saving; what was read stays until then."""
        self.text_state, self.text_fault = TextState.WAITING, ""
        self.text_changed_at, self.next_part = timezone.now(), 1

    @property
    def has_text(self) -> bool:
        """Whether there is something for the text view, though more may be to come."""
        is_empty = self.text_state in (TextState.UNREADABLE, TextState.NO_TEXT)
        return self.parts_read > 0 and not is_empty

    @property
    def current_texts(self) -> models.QuerySet[Any]:
        """The parts of the file that is public now."""
        document: Any = self
        return document.texts.filter(version=document.version)

    def findable_text(self) -> tuple[str, Sequence[SearchPart]]:
        """The text of a short document, or the parts of a longer one."""
        if not self.has_text:
            return "", ()
        texts = list(self.current_texts.exclude(text="").values_list("number", "text"))
        if len(texts) == 1 and (self.page_count or self.parts_read) == 1:
            return texts[0][1], ()
        return "", [SearchPart(number, text, self.url_of_part(number)) for number, text in texts]

    def url_of_part(self, number: int) -> str:
        """The place itself: a page in a browser's PDF viewer, or else in the text view."""
        document: Any = self
        if document.kind == "pdf":
            return f"{document.url}#page={number}"
        with override(base_language()):
            address = reverse("document_text", args=[document.pk, document.slug])
        return f"{address}{place_of_part(number)}"


def place_of_part(number: int) -> str:
    """Where a part stands in the text view, for the end of its address."""
    view = (number - 1) // PARTS_A_VIEW + 1
    return f"{f'?page={view}' if view > 1 else ''}#p{number}"


class DocumentText(models.Model):
    """One part of one version of a document: a page, a slide, or as much as fills a page."""

    document = models.ForeignKey("publications.Document", models.CASCADE, related_name="texts")
    version = models.PositiveIntegerField()
    number = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    by_ocr = models.BooleanField(default=False)
    fault = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "version", "number"], name="one_text_per_part"
            )
        ]

    def __str__(self) -> str:
        return f"{self.document_id}/{self.version}/{self.number}"
