"""Photographs and drawings: what they show, who made them, and who agreed to be shown."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.images.models import AbstractImage, AbstractRendition, SourceImageIOError
from wagtail.images.models import Image as WagtailImage

from cms.core.disk.full import disk_fault
from cms.core.pictures.intake import clean_picture

if TYPE_CHECKING:
    from wagtail.images.models import Filter

# In the order in which an officer answers; then whatever else Wagtail asks.
_ASKED_FIRST = (
    *("title", "file", "description", "credit", "taken_on", "place"),
    *("shows_people", "consent", "consent_note"),
)
_ASKED_THEN = tuple(name for name in WagtailImage.admin_form_fields if name not in _ASKED_FIRST)


class Consent(models.TextChoices):
    """Whether the people in a picture agreed to be shown."""

    NOT_NEEDED = "not_needed", _("Not needed")
    IN_WRITING = "in_writing", _("Given in writing")
    BY_PARENT = "by_parent", _("Given by a parent or guardian")
    NOT_ASKED = "not_asked", _("Not asked")


class Image(AbstractImage):
    """An image of one institution: it belongs to the collection it was put in.

    Wagtail's ``description`` is the words for those who cannot see it. However a file comes in,
    only what it shows is stored (`cms.core.pictures.intake`).
    """

    credit = models.CharField(
        _("credit"),
        max_length=200,
        blank=True,
        help_text=_("Who took the photograph or drew the picture."),
    )
    taken_on = models.DateField(
        _("taken on"), null=True, blank=True, help_text=_("Leave empty if it is not known.")
    )
    place = models.CharField(
        _("place"), max_length=120, blank=True, help_text=_("Such as the ward or the village.")
    )
    shows_people = models.BooleanField(
        _("shows recognisable people"),
        default=False,
        help_text=_("Tick this if somebody could be known by the face."),
    )
    consent = models.CharField(
        _("consent"),
        max_length=20,
        choices=Consent,
        default=Consent.NOT_NEEDED,
        help_text=_(
            "Not needed for a crowd in public or a leader at work. For children a parent decides."
        ),
    )
    consent_note = models.CharField(
        _("about the consent"),
        max_length=200,
        blank=True,
        help_text=_("Where the signed form is kept. Not shown to the public."),
    )

    if TYPE_CHECKING:
        file: Any

    # Wagtail's own model, of the same name, is installed too and has the plain accessors.
    tags = TaggableManager(_("tags"), blank=True, help_text=None, related_name="portal_images")

    admin_form_fields = (*_ASKED_FIRST, *_ASKED_THEN)

    class Meta(AbstractImage.Meta):
        default_related_name = "+"
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def clean(self) -> None:
        super().clean()
        if self.shows_people and self.consent == Consent.NOT_ASKED:
            raise ValidationError(
                {
                    "consent": _(
                        "People who can be recognised must be asked first. Ask them, note where"
                        " the consent is kept, and upload the picture then; or choose another."
                    )
                }
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a new file comes in through the one door, or nothing is kept of it."""
        new_file = self.file if self.file and not self.file._committed else None
        if new_file is not None:
            self.file = clean_picture(new_file.file)
            self._set_image_file_metadata()
        try:
            super().save(*args, **kwargs)
        except BaseException:
            if new_file is not None and self.file._committed:
                # A file without a row does no harm; the first error is the one to tell of.
                with suppress(OSError):
                    self.file.storage.delete(self.file.name)
            raise

    def create_rendition(self, filter: Filter) -> Any:  # noqa: A002
        """Make a rendition; that a disk is full is told as Wagtail tells of a picture that is away.

        Then pages and lists do without it, and do not fail.
        """
        try:
            return super().create_rendition(filter)
        except (OSError, DatabaseError) as error:
            if not disk_fault(error):
                raise
            raise SourceImageIOError("no room for a rendition") from error


class Rendition(AbstractRendition):
    """An image cut and compressed for one place on a page."""

    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")
    file_size = models.PositiveIntegerField(null=True, editable=False)

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with what it will cost a reader to see it."""
        self.file_size = self.file.size
        super().save(*args, **kwargs)
