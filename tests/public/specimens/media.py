"""Specimens of galleries and videos."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.core.files.base import ContentFile

from publications.models import (
    Document,
    GalleryIndexPage,
    GalleryPage,
    GalleryPicture,
    VideoIndexPage,
    VideoPage,
)
from tests.factories.pages import add_below, starter
from tests.public.specimens.content import locale_of, make_image, text_body

if TYPE_CHECKING:
    from lga.models import Institution
    from tests.public.specimens import Specimens

MP4 = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0" * 2000
WEBM = b"\x1a\x45\xdf\xa3" + b"\0" * 200
VTT = b"WEBVTT\n\n00:00.000 --> 00:02.000\nKaribuni.\n"


def make_file(institution: Institution, name: str, content: bytes) -> Document:
    return Document.objects.create(
        title=name,
        file=ContentFile(content, name=name),
        file_size=len(content),
        collection=institution.collection,
    )


def make_gallery(institution: Institution, pictures: int = 6, **fields: Any) -> Any:
    rows = [
        GalleryPicture(
            image=make_image(institution, f"Picha {number}"),
            caption=f"Wakulima wa kikundi cha {number}",
            alt=f"Wakulima wanavuna mahindi, {number}",
            sort_order=number,
            locale=locale_of(institution),
        )
        for number in range(pictures)
    ]
    defaults: dict[str, Any] = {
        "title": "Siku ya wakulima",
        "place": "Kata ya Bonde",
        "pictures": rows,
    }
    defaults["published_on"] = datetime.date(2026, 8, 8)
    return add_below(starter(institution, "galleries"), GalleryPage(**(defaults | fields)))


def make_video(institution: Institution, **fields: Any) -> Any:
    defaults: dict[str, Any] = {
        "title": "Jinsi ya kuomba leseni",
        "published_on": datetime.date(2026, 9, 1),
        "length": "3:20",
        "body": text_body(),
    }
    if "link" not in fields:
        defaults["file"] = make_file(institution, "leseni.mp4", MP4)
        defaults["captions"] = make_file(institution, "leseni.vtt", VTT)
        defaults["poster"] = make_image(institution, "Leseni")
    return add_below(starter(institution, "videos"), VideoPage(**(defaults | fields)))


SPECIMENS: Specimens = {
    GalleryIndexPage: lambda institution: starter(institution, "galleries"),
    GalleryPage: lambda institution: make_gallery(institution, body=text_body()),
    VideoIndexPage: lambda institution: starter(institution, "videos"),
    VideoPage: make_video,
}
