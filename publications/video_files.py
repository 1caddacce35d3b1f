"""Video files and their captions: told by what they hold, not by what they are called."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from django.core.files.base import File

VIDEO_ENDINGS = ("mp4", "webm")
CAPTION_ENDING = "vtt"

#: How the files begin, by their endings.
_BEGINNINGS = {
    "mp4": re.compile(rb"....ftyp", re.DOTALL),
    "webm": re.compile(rb"\x1a\x45\xdf\xa3"),
    CAPTION_ENDING: re.compile(rb"(\xef\xbb\xbf)?WEBVTT[ \t\r\n]"),
}


def ending_of(name: str) -> str:
    return PurePath(name).suffix.lstrip(".").lower()


def check_video_content(file: File[Any]) -> None:
    """Raise ValidationError where a file is called a video or captions and is neither."""
    ending = ending_of(file.name or "")
    beginning = _BEGINNINGS.get(ending)
    if beginning is None:
        return
    file.seek(0)
    head = file.read(16)
    file.seek(0)
    if beginning.match(head):
        return
    if ending == CAPTION_ENDING:
        message = _("These are no captions: the file does not begin with WEBVTT. Save it as such.")
    else:
        message = _("The file is called .%(ending)s but is no such video. Save it as MP4 (H.264).")
    raise ValidationError(message % {"ending": ending})
