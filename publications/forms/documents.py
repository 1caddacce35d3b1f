"""The form of a document in the admin."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from wagtail.documents.forms import BaseDocumentForm

from cms.core.disk.refusal import TellsOfFullDisk
from cms.core.files.away import check_store_answers


class DocumentForm(TellsOfFullDisk, BaseDocumentForm):
    """Wagtail's, except that a file that is replaced is kept as a version."""

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            check_store_answers()
        return file

    def save(self, commit: bool = True) -> Any:
        # Wagtail would delete the stored file before the document knows of the new one.
        self.original_file = None
        return super().save(commit=commit)
