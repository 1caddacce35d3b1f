"""What a picture shows, upright, in eight bits and common colours, and no larger than is kept."""

from __future__ import annotations

from io import BytesIO

from PIL import Image as Pillow
from PIL import ImageCms, ImageOps


def plain_pixels(picture: Pillow.Image, most: int) -> Pillow.Image:
    """The picture in RGB, or RGBA where parts are clear, with at most so many points.

    A JPEG that is too large is unpacked at half its size, so that the whole of it is never in
    memory. Raises what the decoder raises at a damaged file.
    """
    orientation = picture.getexif().get(0x0112, 1)
    profile = picture.info.get("icc_profile")
    width, height = picture.size
    if width * height > most:
        picture.draft("RGB", (width // 2, height // 2))
    picture.load()
    plain = _in_common_colours(_in_eight_bits(picture), profile)
    return _no_larger(_upright(plain, orientation), most)


def _in_eight_bits(picture: Pillow.Image) -> Pillow.Image:
    # Pillow would cut off what is brighter than 255 of 65,535: nearly all.
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    return picture


def _in_common_colours(picture: Pillow.Image, profile: bytes | None) -> Pillow.Image:
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    if profile and picture.mode in {"RGB", "RGBA", "CMYK"}:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(
                picture, source, ImageCms.createProfile("sRGB"), outputMode=mode
            )
        except ImageCms.PyCMSError:
            # A profile that does not fit only makes the colours a little wrong.
            converted = None
        picture = converted or picture
    plain = picture.convert(mode)
    # Whatever is kept besides the points would be written into the new file.
    plain.info = {}
    return plain


def _upright(picture: Pillow.Image, orientation: int) -> Pillow.Image:
    """Turned as the camera was held."""
    picture.getexif()[0x0112] = orientation
    upright = ImageOps.exif_transpose(picture)
    upright.info = {}
    upright.getexif().clear()
    return upright


def _no_larger(picture: Pillow.Image, most: int) -> Pillow.Image:
    width, height = picture.size
    if width * height <= most:
        return picture
    factor = (most / (width * height)) ** 0.5
    return picture.resize((int(width * factor), int(height * factor)), Pillow.Resampling.LANCZOS)
