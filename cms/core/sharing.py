"""What a page looks like elsewhere: its one address, and the picture shown with it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.templatetags.static import static
from wagtail.images.models import SourceImageIOError

from cms.core.structured_data import absolute

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest

    from cms.core.languages import LanguageLink

#: The proportions that every reader of Open Graph shows whole.
CUT = "fill-1200x630|format-jpeg|jpegquality-70"
DRAWN, WIDTH, HEIGHT = "img/share.png", 1200, 630


@dataclass(frozen=True, slots=True)
class ShareImage:
    """A picture with its host, for somebody else's page."""

    url: str
    width: int = WIDTH
    height: int = HEIGHT
    alt: str = ""


def share_image(request: HttpRequest, image: Any | None) -> ShareImage:
    """A page's picture, cut once and then found among its renditions; else the portal's drawing."""
    if image is not None:
        # In one query, for this and for every other size of it that the page shows.
        prefetch_related_objects([image], "renditions")
        with suppress(SourceImageIOError, OSError):
            cut = image.get_rendition(CUT)
            return ShareImage(absolute(request, cut.url), cut.width, cut.height, image.description)
    return ShareImage(absolute(request, static(DRAWN)))


def canonical_url(
    request: HttpRequest, languages: Iterable[LanguageLink], *, is_stand_in: bool, number: int = 1
) -> str:
    """The one address of what is shown: of a text in its own language, of each page of a list."""
    path = request.path
    if is_stand_in:
        path = next((link.url for link in languages if link.is_available), path)
    url = absolute(request, path)
    return f"{url}?page={number}" if number > 1 else url
