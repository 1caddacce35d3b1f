"""The one door for pictures: what comes in is judged by its content, and drawn anew.

Nothing of an uploaded file is stored but what it shows. What a camera wrote into it, such as the
place and its serial number, stays outside, and so does whatever was hidden behind the picture.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from PIL import Image as Pillow
from PIL import UnidentifiedImageError

from cms.core.pictures.pixels import plain_pixels

if TYPE_CHECKING:
    from django.core.files.base import File

#: What Pillow calls the kinds of file that are taken, and the endings they go by.
KINDS = {
    "JPEG": ("jpg", "jpeg"),
    # A photograph with a second one behind it, as telephones make them.
    "MPO": ("jpg", "jpeg"),
    "PNG": ("png",),
    "WEBP": ("webp",),
    "AVIF": ("avif",),
    "GIF": ("gif",),
}
DECODERS = [kind for kind in KINDS if kind != "MPO"]

#: How files of these kinds begin, be they damaged or not.
BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF")

#: Everything that decoders raise at a file that is damaged, or made to hurt.
DAMAGE = (OSError, SyntaxError, ValueError, EOFError, MemoryError, IndexError, TypeError)

JPEG_QUALITY = 90


class CleanPicture(ContentFile):  # type: ignore[type-arg]
    """A picture that has come through the door; it need not come through again."""


def clean_picture(file: File[Any]) -> CleanPicture:
    """The picture that a file shows, as a new file without anything else.

    Raises ValidationError, in the reader's language, with what is wrong and what to do.
    """
    if isinstance(file, CleanPicture):
        return file
    name = PurePath(file.name or "")
    _check_name(name)
    _check_bytes(file)
    file.seek(0)
    with _opened(file) as picture:
        _check_kind(picture, name)
        _check_pixels(picture)
        content, ending = _drawn_anew(picture)
    return CleanPicture(content, name=f"{name.stem}.{ending}")


def _check_name(name: PurePath) -> None:
    known = settings.WAGTAILIMAGES_EXTENSIONS
    if name.suffix.lstrip(".").lower() not in known:
        message = _("“%(name)s” is no file for a picture. Use one of: %(known)s.")
        raise ValidationError(message % {"name": name.name, "known": ", ".join(known)})


def _check_bytes(file: File[Any]) -> None:
    most = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    if file.size == 0:
        raise ValidationError(_("The file is empty. Choose it again."))
    if file.size > most:
        message = _("The file has %(size)s MB; up to %(most)s MB are taken. Make it smaller.")
        size = number_format(file.size / (1 << 20), decimal_pos=1)
        raise ValidationError(message % {"size": size, "most": most >> 20})


def _opened(file: IO[Any] | File[Any]) -> Pillow.Image:
    """The file as a picture, of which only the head is read yet."""
    start = file.read(512).lstrip(b"\xef\xbb\xbf \t\r\n")
    file.seek(0)
    if start.startswith(b"<"):
        raise ValidationError(
            _("This is a web page or an SVG drawing, not a photograph. Save it as PNG first.")
        )
    try:
        with warnings.catch_warnings():
            # Pillow only warns where we refuse, with the size, a moment later.
            warnings.simplefilter("ignore", Pillow.DecompressionBombWarning)
            return Pillow.open(file, formats=DECODERS)
    except Pillow.DecompressionBombError:
        raise ValidationError(_too_many_points()) from None
    except UnidentifiedImageError:
        if start.startswith(BEGINNINGS) or b"ftypavi" in start[:16]:
            raise ValidationError(_damaged()) from None
        message = _("This is no picture of a kind that we know. Save it as JPEG or PNG first.")
        raise ValidationError(message) from None
    except DAMAGE:
        raise ValidationError(_damaged()) from None


def _check_kind(picture: Pillow.Image, name: PurePath) -> None:
    endings = KINDS[picture.format or ""]
    if name.suffix.lstrip(".").lower() not in endings:
        message = _("The file is called %(ending)s but is a %(kind)s. Rename it to %(right)s.")
        right = f"{name.stem}.{endings[0]}"
        found = {"ending": name.suffix, "kind": endings[0].upper(), "right": right}
        raise ValidationError(message % found)


def _check_pixels(picture: Pillow.Image) -> None:
    """Before a single point is unpacked: a small file may hold a very large picture."""
    width, height = picture.size
    is_jpeg = "jpg" in KINDS[picture.format or ""]
    most = settings.PICTURES_MAX_PIXELS if is_jpeg else settings.PICTURES_KEPT_PIXELS
    if width * height > most:
        if not is_jpeg and width * height <= settings.PICTURES_MAX_PIXELS:
            raise ValidationError(_too_many_points(width, height, most, as_jpeg=True))
        raise ValidationError(_too_many_points(width, height))
    try:
        frames = 1 if is_jpeg else getattr(picture, "n_frames", 1)
    except DAMAGE:
        raise ValidationError(_damaged()) from None
    if frames > 1:
        raise ValidationError(
            _("This picture moves. Pages show still pictures: save one of its frames as PNG.")
        )


def _drawn_anew(picture: Pillow.Image) -> tuple[bytes, str]:
    kind = picture.format
    try:
        plain = plain_pixels(picture, settings.PICTURES_KEPT_PIXELS)
    except DAMAGE:
        raise ValidationError(_damaged()) from None
    content = BytesIO()
    # What has edges and clear parts stays exact; a photograph need not.
    if kind == "PNG" or kind == "GIF" or plain.mode == "RGBA":
        plain.save(content, "PNG", optimize=True)
        return content.getvalue(), "png"
    plain.save(content, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True)
    return content.getvalue(), "jpg"


def _damaged() -> str:
    return _("The file is damaged or incomplete. Copy it from the camera again.")


def _too_many_points(
    width: int = 0, height: int = 0, most: int = 0, *, as_jpeg: bool = False
) -> str:
    most = (most or settings.PICTURES_MAX_PIXELS) // 1_000_000
    if as_jpeg:
        message = _(
            "The picture is %(width)s × %(height)s points; other than JPEG, up to %(most)s million"
            " are taken. Save it as JPEG, or make it smaller."
        )
    elif width:
        message = _(
            "The picture is %(width)s × %(height)s points; up to %(most)s million are taken. Make"
            " it smaller."
        )
    else:
        message = _("The picture has far too many points; up to %(most)s million are taken.")
    return message % {"width": width, "height": height, "most": most}
