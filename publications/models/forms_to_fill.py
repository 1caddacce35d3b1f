"""Forms (fomu) that people download, fill in and hand in."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from publications.forms.projects import OwnThingsForm
from publications.models.belonging import foreign_things
from publications.models.kind_of_publication import KindOfPublication
from publications.models.publications import PublicationKind


class FormPage(KindOfPublication):
    """One form: the file, what it is for, what it costs and where it goes."""

    KIND: ClassVar[PublicationKind] = PublicationKind.FORM

    used_for = models.CharField(
        _("what it is for"),
        max_length=200,
        blank=True,
        help_text=_("The service in a few words, such as a business licence."),
    )
    service = models.ForeignKey(
        "publications.ServicePage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page of the service"),
        help_text=_("The page that explains what the form is needed for."),
    )
    fee = models.DecimalField(
        _("fee in shillings"),
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("0 if it is free. Leave empty if it differs, and explain it in the text."),
    )
    hand_in_at = models.CharField(
        _("where to hand it in"),
        max_length=200,
        blank=True,
        help_text=_("The office and the place, not a person."),
    )

    parent_page_types = ["publications.PublicationIndexPage"]

    content_panels = KindOfPublication.panels_with(
        MultiFieldPanel(
            [
                FieldPanel("used_for"),
                FieldPanel("service"),
                FieldRowPanel([FieldPanel("fee"), FieldPanel("hand_in_at")]),
            ],
            heading=_("About the form"),
        )
    )

    base_form_class = OwnThingsForm

    class Meta:
        verbose_name = _("form to download")
        verbose_name_plural = _("forms to download")

    def clean(self) -> None:
        super().clean()
        if faults := foreign_things(self, "service"):
            raise ValidationError(faults)

    def body_text(self) -> str:
        return "\n".join([self.used_for, self.hand_in_at, super().body_text()])
