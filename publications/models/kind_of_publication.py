"""What publications with fields of their own have in common: their type says what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from publications.models.dated import DatedPage

if TYPE_CHECKING:
    from publications.models.publications import PublicationKind


class KindOfPublication:
    """A publication whose kind nobody chooses. It stands in the list with all others."""

    KIND: ClassVar[PublicationKind]

    @staticmethod
    def panels_with(*own: Any) -> list[Any]:
        """The panels of a publication without its kind, its own before the documents."""
        return [
            *DatedPage.content_panels[:-1],
            *own,
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("issuing_office"), FieldPanel("financial_year")])],
                heading=_("About the publication"),
            ),
            InlinePanel("documents", heading=_("Documents"), label=_("Document")),
            *DatedPage.content_panels[-1:],
        ]

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self.kind = self.KIND
        super().full_clean(*args, **kwargs)  # type: ignore[misc]

    def save(self, *args: Any, **kwargs: Any) -> Any:
        self.kind = self.KIND
        return super().save(*args, **kwargs)  # type: ignore[misc]
