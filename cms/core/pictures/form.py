"""The form behind every way of uploading a picture in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from django.forms.fields import FileField
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from wagtail.tasks import delete_file_from_storage_task

from cms.core.disk.refusal import TellsOfFullDisk
from cms.core.files.away import check_store_answers
from cms.core.pictures.intake import clean_picture

if TYPE_CHECKING:
    from cms.core.pictures.intake import CleanPicture


class PictureField(WagtailImageField):
    """A file field that takes pictures only and hands on what they show, and nothing else.

    Wagtail keeps an upload aside while other questions are open; so the upload itself is
    overwritten, and no copy with a camera's notes lies anywhere.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        most = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE >> 20
        self.help_text = _(
            "A photograph or drawing as JPEG, PNG, WebP or AVIF, up to %(most)s MB. Place and time"
            " that the camera wrote into it are taken out."
        ) % {"most": most}
        self.error_messages |= {
            "required": _("Choose a picture."),
            "empty": _("The file is empty. Choose it again."),
            "missing": _("No file has come. Choose it again."),
            "file_too_large_unknown_size": _(
                "The file is too large; up to %(most)s MB are taken. Make it smaller."
            )
            % {"most": most},
            "invalid_image_extension": _("This is no file for a picture. Use one of: %(known)s.")
            % {"known": self.supported_formats_text},
        }

    def to_python(self, data: Any) -> Any:
        upload: Any = FileField.to_python(self, data)
        if upload is None:
            return None
        check_store_answers()
        clean = clean_picture(upload)
        _overwrite(upload, clean)
        return clean


class ImageForm(TellsOfFullDisk, BaseImageForm):
    """Wagtail's form, with our door for the file and the questions of the Image model."""

    original_file: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            old = self.fields["file"]
            self.fields["file"] = PictureField(
                label=old.label, required=old.required, widget=old.widget
            )
        if "description" in self.fields:
            words = self.fields["description"]
            # Old pictures without words may stay so until somebody edits them.
            words.required = True
            words.label = _("Description for people who cannot see the image")
            words.help_text = _("Say what the image shows, as you would on the telephone.")

    def save(self, commit: bool = True) -> Any:
        """Save; Wagtail deletes a replaced file before it is certain that another is there."""
        replaced = self.original_file if "file" in self.changed_data else None
        self.original_file = None
        image = super().save(commit=commit)
        if commit and replaced:
            image.renditions.all().delete()
            _delete_once_committed(replaced)
        return image


def _delete_once_committed(file: Any) -> None:
    whose, name = file.storage.deconstruct(), file.name
    transaction.on_commit(lambda: delete_file_from_storage_task.enqueue(whose, name))


def _overwrite(upload: Any, clean: CleanPicture) -> None:
    content = clean.read()
    clean.seek(0)
    upload.seek(0)
    upload.file.truncate()
    upload.file.write(content)
    upload.file.flush()
    upload.seek(0)
    upload.name, upload.size = clean.name, len(content)
