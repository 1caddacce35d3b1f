"""The shapes in which pages show pictures, each in the formats that browsers choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from wagtail.images import get_image_model

#: The best first: a browser takes the first that it knows. The last is known to every browser.
FORMATS = ("avif", "webp", "jpeg")
EVERYBODYS = FORMATS[-1]


@dataclass(frozen=True, slots=True)
class Shape:
    """How a picture is cut for one kind of place, at one or several widths.

    ``sizes`` tells the browser how wide the place is, so that it fetches no more than it shows.
    """

    cuts: tuple[str, ...]
    sizes: str = ""
    formats: tuple[str, ...] = FORMATS

    def specs(self, kind: str) -> list[str]:
        """What Wagtail calls these renditions in one format, the smallest first."""
        return [f"{cut}|format-{kind}" for cut in self.cuts]

    @property
    def all_specs(self) -> list[str]:
        return [spec for kind in self.formats for spec in self.specs(kind)]


SHAPES = {
    "text": Shape(("width-480", "width-960"), "(min-width: 770px) 720px, 94vw"),
    "card": Shape(("fill-480x300",)),
    "face": Shape(("fill-160x160",)),
    "portrait": Shape(("fill-400x480",)),
    "thumbnail": Shape(("fill-320x240",)),
    # What a thumbnail leads to: one file, which opens in any browser.
    "large": Shape(("max-1600x1600",), formats=(EVERYBODYS,)),
}


def offer_key(image: Any, shape: str) -> str:
    """Under which it is remembered what a browser may choose from; another file, another key."""
    focus = (
        *(image.focal_point_x, image.focal_point_y),
        *(image.focal_point_width, image.focal_point_height),
    )
    return "-".join(map(str, ("picture", image.pk, image.file_hash, shape, *focus)))


def with_renditions(pages: Any, path: str, *shapes: str) -> Any:
    """Pages with the pictures at a path of relations and their renditions, for a list of them.

    However many pages there are, it is one query more.
    """
    return pages.select_related(path).prefetch_related(renditions_at(path, *shapes))


def renditions_at(path: str, *shapes: str) -> Prefetch[Any]:
    """The renditions of pictures at a path of relations, of these shapes and no others."""
    specs = [spec for shape in shapes for spec in SHAPES[shape].all_specs]
    # By Wagtail's name for the model, since models have blocks and blocks have shapes.
    renditions = get_image_model().get_rendition_model().objects.filter(filter_spec__in=specs)
    return Prefetch(f"{path}__renditions", renditions, to_attr="prefetched_renditions")
