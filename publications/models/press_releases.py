"""Press releases (taarifa kwa vyombo vya habari), and when they may be known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from cms.core.search_document import SearchKind
from lga.forms import OfficialContactForm
from publications.models.attachments import Attachment, attachments_of, titles_of
from publications.models.dated import DatedIndexPage, DatedPage

if TYPE_CHECKING:
    import datetime

    from django.http import HttpRequest


class PressReleaseIndexPage(DatedIndexPage):
    """All press releases of one institution."""

    listed_type = "publications.PressReleasePage"
    parent_page_types = ["home.HomePage", "home.SectionIndexPage"]
    subpage_types = ["publications.PressReleasePage"]

    class Meta:
        verbose_name = _("list of press releases")
        verbose_name_plural = _("lists of press releases")


class PressReleasePage(DatedPage):
    """What an office tells the press, with whom to ask. Nobody sees it before its embargo ends."""

    reference = models.CharField(
        _("reference number"), max_length=60, blank=True, help_text=_("As on the signed letter.")
    )
    contact_office = models.CharField(
        _("office for questions"), max_length=160, blank=True, help_text=_("An office, no person.")
    )
    contact_phone = models.CharField(_("telephone"), max_length=40, blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    embargo_until = models.DateTimeField(
        _("embargo until"),
        null=True,
        blank=True,
        help_text=_("Publish at any time: the page appears by itself at this moment, not before."),
    )

    if TYPE_CHECKING:
        go_live_at: datetime.datetime | None

    base_form_class = OfficialContactForm
    parent_page_types = ["publications.PressReleaseIndexPage"]

    content_panels = [
        *DatedPage.content_panels[:-1],
        FieldRowPanel([FieldPanel("reference"), FieldPanel("embargo_until")]),
        *DatedPage.content_panels[-1:],
        MultiFieldPanel(
            [
                FieldPanel("contact_office"),
                FieldRowPanel([FieldPanel("contact_phone"), FieldPanel("contact_email")]),
            ],
            heading=_("Contact for the press"),
        ),
        InlinePanel("documents", heading=_("Documents"), label=_("Document")),
    ]
    search_kind: ClassVar[SearchKind] = SearchKind.PRESS_RELEASE

    class Meta:
        verbose_name = _("press release")
        verbose_name_plural = _("press releases")

    def clean(self) -> None:
        super().clean()
        if self._keep_embargo() or self.embargo_until is None:
            return
        if self.first_published_at is None and not self._was_announced():
            raise ValidationError(
                {"embargo_until": _("This moment is past. Choose a later one, or leave it empty.")}
            )

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Save; whoever does so, checked or not, nobody reads it before the embargo ends."""
        if self._keep_embargo():
            self.live = False
        return super().save(*args, **kwargs)

    def _keep_embargo(self) -> bool:
        """Whether the embargo still holds; Wagtail's own clock then publishes the page."""
        ends = self.embargo_until
        if ends is None or ends <= timezone.now():
            return False
        # A later time that somebody chose there holds.
        self.go_live_at = max(self.go_live_at or ends, ends)
        return True

    def _was_announced(self) -> bool:
        """Whether the embargo was set while it still lay ahead, and has ended meanwhile."""
        ends = self.embargo_until
        return self.go_live_at is not None and ends is not None and self.go_live_at >= ends

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"attachments": attachments_of(self)}

    def body_text(self) -> str:
        about = [self.reference, self.contact_office]
        return "\n".join([*about, super().body_text(), *titles_of(attachments_of(self))])


class PressReleaseDocument(Attachment):
    """A document of a press release."""

    page = ParentalKey(PressReleasePage, on_delete=models.CASCADE, related_name="documents")

    class Meta(Attachment.Meta):
        pass
