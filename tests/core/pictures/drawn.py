"""Files as cameras, officers and wrongdoers make them."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image as Pillow

GPS, MAKE, ORIENTATION = 0x8825, 0x010F, 0x0112
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>Kijiji cha siri</place></x:xmpmeta>'
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"


def drawn(kind: str = "JPEG", size: tuple[int, int] = (60, 40), mode: str = "RGB", **how: Any):
    """The bytes of a picture: its left half dark, its right half light."""
    picture = Pillow.new(mode, size)
    light = Pillow.new(mode, (size[0] // 2, size[1]), how.pop("light", "white"))
    picture.paste(light, (size[0] // 2, 0))
    content = BytesIO()
    picture.save(content, kind, **how)
    return content.getvalue()


def photograph(orientation: int = 1, **how: Any) -> bytes:
    """A JPEG as a telephone writes it: place, maker, time and how it was held."""
    exif = Pillow.Exif()
    exif[MAKE], exif[ORIENTATION] = "Simu ya Asha", orientation
    exif[GPS] = {1: "S", 2: (9.0, 20.0, 0.0), 3: "E", 4: (34.0, 46.0, 0.0)}
    return drawn(exif=exif, xmp=XMP, comment=b"Simu ya Asha", **how)


def bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """A PNG of a few bytes that says it is enormous."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def moving(kind: str = "GIF") -> bytes:
    frames = [Pillow.new("RGB", (20, 20), colour) for colour in ("red", "green", "blue")]
    content = BytesIO()
    frames[0].save(content, kind, save_all=True, append_images=frames[1:])
    return content.getvalue()


def upload(content: bytes, name: str = "picha.jpg") -> ContentFile:
    return ContentFile(content, name=name)


def opened(content: Any) -> Any:
    return Pillow.open(BytesIO(content.read() if hasattr(content, "read") else content))
