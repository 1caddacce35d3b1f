"""The form of a document in the admin."""

from __future__ import annotations

from typing import Any

from wagtail.documents.forms import BaseDocumentForm

from cms.core.disk.refusal import TellsOfFullDisk


class DocumentForm(TellsOfFullDisk, BaseDocumentForm):
    """Wagtail's, except that a file that is replaced is kept as a version."""

    def save(self, commit: bool = True) -> Any:
        # Wagtail would delete the stored file before the document knows of the new one.
        self.original_file = None
        return super().save(commit=commit)
