"""Files that an institution puts before the public."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument

from cms.core.languages import base_language
from cms.core.search_document import SearchDocument, SearchKind
from publications.models.financial_year import financial_year_field
from publications.video_files import check_video_content

if TYPE_CHECKING:
    from typing import Any


class Document(AbstractDocument):
    """A file with what a reader wants to know before the download.

    It belongs to the institution whose collection it lies in.
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

    # Wagtail's own model, of the same name, is installed too and has the plain accessors.
    tags = TaggableManager(_("tags"), blank=True, help_text=None, related_name="portal_documents")

    admin_form_fields = (
        *WagtailDocument.admin_form_fields,
        "language",
        "document_date",
        "financial_year",
        "is_sample",
    )

    class Meta(AbstractDocument.Meta):
        default_related_name = "+"
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def clean(self) -> None:
        super().clean()
        if self.file and not self.file._committed:
            try:
                check_video_content(self.file)
            except ValidationError as error:
                raise ValidationError({"file": error}) from None

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; the entry in search is written in the same transaction."""
        super().save(*args, **kwargs)

    @property
    def format(self) -> str:
        """The kind of file in capitals, such as PDF."""
        return PurePosixPath(self.filename).suffix.lstrip(".").upper()

    def get_search_document(self) -> SearchDocument | None:
        """What can be found of this document: so far what is known about it, not its text."""
        return SearchDocument(
            title=self.title,
            body=" ".join(filter(None, [self.filename, self.financial_year])),
            kind=SearchKind.DOCUMENT,
            language=self.language,
            date=self.document_date or self.created_at.date(),
            financial_year=self.financial_year,
            is_sample=self.is_sample,
            url=self.url,
        )
