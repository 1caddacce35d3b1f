"""Documents to download, each with its type and size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.core.blocks.choosers import DocumentField
from cms.core.blocks.plain import LineBlock


class DocumentListValue(blocks.StructValue):
    @property
    def present(self) -> list[Any]:
        """The chosen documents that have not been deleted since."""
        return [document for document in self.get("documents") or [] if document]


@dataclass(frozen=True, slots=True)
class SampleDocument:
    """As much of a document as its line in a list shows; for the preview, which has none."""

    title: object
    file_size: int
    format: str = "PDF"
    url: str = "#"
    language: str = ""
    document_date: None = None


SAMPLE_DOCUMENTS = [
    SampleDocument(_("Approved budget"), 2_400_000),
    SampleDocument(_("Summary for citizens"), 180_000),
]


class DocumentListBlock(blocks.StructBlock):
    heading = LineBlock(required=False, max_length=150, label=_("Heading"))
    documents = blocks.ListBlock(
        DocumentField(label=_("Document")), min_num=1, label=_("Documents")
    )

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_preview_context(value, parent_context)
        return context | {"sample_documents": SAMPLE_DOCUMENTS}

    class Meta:
        icon = "download"
        label = _("Documents")
        description = _("Files to download, with their type and size.")
        template = "blocks/document_list_block.html"
        preview_template = "blocks/previews/document_list.html"
        value_class = DocumentListValue
