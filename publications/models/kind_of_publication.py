"""What publications with fields of their own have in common: their type says what they are."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from publications.models.dated import DatedPage
from publications.models.publications import PublicationKind, PublicationPage


class KindOfPublication(PublicationPage):
    """A publication whose kind nobody chooses. It stands in the list with all others."""

    KIND: ClassVar[PublicationKind]

    class Meta:
        abstract = True

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
        super().full_clean(*args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        self.kind = self.KIND
        return super().save(*args, **kwargs)
