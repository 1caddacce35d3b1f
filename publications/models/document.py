"""Files that an institution puts before the public."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument

from cms.core.languages import base_language
from cms.core.search_document import FileFacts, SearchDocument, SearchKind
from publications.file_checks import check_file
from publications.models.document_reading import DocumentReading
from publications.models.document_versions import DocumentFile, keep_replaced_file
from publications.models.financial_year import financial_year_field

if TYPE_CHECKING:
    from typing import Any


#: Of a document that is found part by part, as much of the beginning tells what it is.
SHOWN_CHARACTERS = 500


class Document(DocumentReading, DocumentFile, AbstractDocument):
    """A file with what a reader wants to know before the download.

    It belongs to the institution whose collection it lies in. Its address stays whatever file is
    behind it; files that were replaced are kept as its versions. One that was withdrawn keeps its
    address, too, where the reason stands.
    """

    language = models.CharField(
        _("language"), max_length=10, choices=settings.LANGUAGES, default=base_language
    )
    document_date = models.DateField(
        _("date"), null=True, blank=True, help_text=_("The date that stands on the document.")
    )
    financial_year = financial_year_field()
    is_sample = models.BooleanField(
        _("sample content"), default=False, help_text=_("Tick this if the file is an example.")
    )
    is_withdrawn = models.BooleanField(
        _("withdrawn"),
        default=False,
        help_text=_("Nobody can open the file any more; at its address stands the reason."),
    )
    withdrawal_reason = models.TextField(
        _("reason for the withdrawal"),
        blank=True,
        max_length=500,
        help_text=_("For the public, in one or two sentences."),
    )

    # Wagtail's own model, of the same name, is installed too and has the plain accessors.
    tags = TaggableManager(_("tags"), blank=True, help_text=None, related_name="portal_documents")

    admin_form_fields = (
        *WagtailDocument.admin_form_fields,
        "language",
        "document_date",
        "financial_year",
        "is_sample",
        "is_withdrawn",
        "withdrawal_reason",
    )

    class Meta(AbstractDocument.Meta):
        default_related_name = "+"
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def clean(self) -> None:
        super().clean()
        if self.is_withdrawn and not self.withdrawal_reason.strip():
            message = _("Say why: readers who have the address find the reason there.")
            raise ValidationError({"withdrawal_reason": message})
        if self.has_new_file:
            try:
                check_file(self.file)
            except ValidationError as error:
                raise ValidationError({"file": error}) from None

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; the entry in search is written in the same transaction."""
        if self.has_new_file:
            keep_replaced_file(self)
            self.take_in_file()
            self.wait_for_reading()
        super().save(*args, **kwargs)

    @property
    def url(self) -> str:
        """The permanent address, the same in every language; on its institution's own host."""
        with override(base_language()):
            return reverse("document_file", args=[self.pk, self.slug])

    @property
    def text_url(self) -> str:
        """Where the text can be read without the file, in the reader's language."""
        return reverse("document_text", args=[self.pk, self.slug])

    @property
    def slug(self) -> str:
        """The title as it stands in the address; the number before it decides."""
        return slugify(self.title)[:80].strip("-") or "hati"

    @property
    def format(self) -> str:
        """The kind of file in capitals, such as PDF."""
        return (self.kind or PurePosixPath(self.filename).suffix.lstrip(".")).upper()

    def get_search_document(self) -> SearchDocument | None:
        """What can be found of this document: what is known about it, and the text of its parts."""
        if self.is_withdrawn:
            return None
        text, parts = self.findable_text()
        return SearchDocument(
            title=self.title,
            body="\n".join(filter(None, [text, self.filename, self.financial_year])),
            kind=SearchKind.DOCUMENT,
            language=self.language,
            date=self.document_date or self.created_at.date(),
            financial_year=self.financial_year,
            is_sample=self.is_sample,
            url=self.url,
            shown=parts[0].text[:SHOWN_CHARACTERS] if parts else "",
            parts=parts,
            file=FileFacts(self.format, self.file_size, self.page_count),
        )
