"""What an uploaded file must be: what its name says, open to everybody, without programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from publications.extraction.kinds import Special, kind_of
from publications.video_files import VIDEO_ENDINGS, check_video_content, ending_of

if TYPE_CHECKING:
    from django.core.files.base import File


def check_file(file: File[Any]) -> None:
    """Raise ValidationError with what to do where a file cannot be published as it is."""
    check_video_content(file)
    ending = ending_of(file.name or "")
    kind = kind_of(file, file.name or "")
    file.seek(0)
    if kind == ending or (kind in VIDEO_ENDINGS and ending in VIDEO_ENDINGS):
        return
    raise ValidationError(_advice(kind, ending))


def _advice(kind: str, ending: str) -> str:
    match kind:
        case Special.EMPTY:
            return _("The file is empty. Save it again and upload that.")
        case Special.LOCKED:
            return _("The file is locked by a password. Save it without one and upload that.")
        case Special.MACROS:
            return _("The file holds macros, which can do harm. Save it without, or as PDF.")
        case Special.OLD_OFFICE:
            return _("The file is of an old Office. Save it as DOCX, XLSX, PPTX or PDF.")
        case Special.UNKNOWN:
            message = _("The file is called .%(ending)s but is none, or is damaged. Save it again.")
            return message % {"ending": ending}
    if kind not in settings.WAGTAILDOCS_EXTENSIONS:
        message = _("The file is %(kind)s, which is not published here. Save it as PDF.")
        return message % {"kind": kind.upper()}
    message = _("The file is called .%(ending)s but it is %(kind)s. Give it the ending .%(new)s.")
    return message % {"ending": ending, "kind": kind.upper(), "new": kind}
