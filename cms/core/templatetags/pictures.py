"""Pictures on pages: in the best format that a browser knows, or as words when data is dear."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from django import template
from django.core.cache import cache
from wagtail.images.models import Filter, SourceImageIOError

from cms.core.low_data import is_low_data
from cms.core.pictures.shapes import EVERYBODYS, SHAPES, offer_key

if TYPE_CHECKING:
    from cms.core.models import Image, Rendition
    from cms.core.pictures.shapes import Shape

logger = logging.getLogger(__name__)
register = template.Library()

AN_HOUR = 60 * 60


@register.simple_tag(name="is_low_data")
def leaves_pictures_out() -> bool:
    """Whether the reader saves data."""
    return is_low_data()


@register.inclusion_tag("components/picture.html")
def picture_of(
    image: Image | None, shape: str, *, alt: str = "", css_class: str = "", lead: bool = False
) -> dict[str, Any]:
    """A picture in one of the shapes of `cms.core.pictures.shapes`.

    ``lead`` is for the one that a page opens with: it is fetched at once, others when they are
    near. Renditions are not made here, but for the JPEG that every page can fall back on.
    """
    if image is None or (is_low_data() and not alt):
        return {"is_shown": False}
    offered = _offered(image, shape)
    return {
        "is_shown": True,
        "alt": alt,
        "css_class": css_class,
        "lead": lead,
        **offered,
        "in_words": is_low_data() or (alt and not offered["fallback"]),
    }


@register.simple_tag
def rendition_of(image: Image, shape: str) -> Rendition | None:
    """The JPEG of a picture in a shape, to be linked to; None where there cannot be one."""
    rendition: Rendition | None = _offered(image, shape)["fallback"]
    return rendition


def _offered(image: Image, name: str) -> dict[str, Any]:
    """What a browser may choose from; remembered, but where a list has fetched it with its items.

    Wagtail remembers each rendition that there is, but not that there is none yet. That none can
    be made is not remembered: the next reader may be luckier.
    """
    shape = SHAPES[name]
    if image._get_prefetched_renditions() is not None:
        return _read(image, shape)
    key = offer_key(image, name)
    offered: dict[str, Any] | None = cache.get(key)
    if offered is None:
        offered = _read(image, shape)
        if offered["fallback"]:
            cache.set(key, offered, AN_HOUR)
    return offered


def _read(image: Image, shape: Shape) -> dict[str, Any]:
    """The renditions that are there, by format."""
    found = image.find_existing_renditions(*(Filter(spec) for spec in shape.all_specs))
    by_spec = {filter_.spec: rendition for filter_, rendition in found.items()}
    everybodys = [
        *filter(None, (by_spec.get(spec) or _made(image, spec) for spec in shape.specs(EVERYBODYS)))
    ]
    sources = []
    for kind in shape.formats[:-1]:
        specs = shape.specs(kind)
        if all(spec in by_spec for spec in specs):
            srcset = _srcset([by_spec[spec] for spec in specs])
            sources.append({"type": f"image/{kind}", "srcset": srcset})
    return {
        "sources": sources,
        "srcset": _srcset(everybodys) if len(everybodys) > 1 else "",
        "sizes": shape.sizes,
        "fallback": everybodys[-1] if everybodys else None,
    }


def _made(image: Image, spec: str) -> Rendition | None:
    """A rendition that was missing; None where the picture or its store is away, or a disk full."""
    try:
        made: Rendition = image.get_rendition(spec)
    except (SourceImageIOError, OSError) as error:
        logger.warning("Image %s cannot be shown: %s", image.pk, type(error).__name__)
        return None
    return made


def _srcset(renditions: list[Rendition]) -> str:
    if len(renditions) == 1:
        return renditions[0].url
    # A picture that is smaller than the place has one width only.
    by_width = {rendition.width: rendition for rendition in renditions}
    return ", ".join(f"{rendition.url} {width}w" for width, rendition in by_width.items())
