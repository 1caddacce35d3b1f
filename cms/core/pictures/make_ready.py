"""Renditions are made when a picture is stored, not when somebody wants to see it.

An AVIF of a photograph takes a second to make. Until the worker has made it, pages offer what is
there, at the least a JPEG.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from django.core.cache import cache
from django.db import transaction
from django_tasks import task
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

from cms.core.disk.full import disk_fault
from cms.core.disk.room import room_told
from cms.core.files.away import StoreAway, is_away
from cms.core.models import Image
from cms.core.pictures.shapes import SHAPES, offer_key

if TYPE_CHECKING:
    from collections.abc import Collection

logger = logging.getLogger(__name__)

#: Changes of a picture that leave every rendition as it is.
WORDS = {"title", "description", "credit"}


@task()
def make_renditions(pk: int) -> int:
    """Make what is missing of one picture; how many were made."""
    image = Image.objects.filter(pk=pk).first()
    if image is None:
        return 0
    before = image.renditions.count()
    try:
        # The most usual first: somebody may be waiting.
        for shape in SHAPES.values():
            for spec in reversed(shape.all_specs):
                image.get_rendition(spec)
    except (SourceImageIOError, OSError, InvalidFilterSpecError) as error:
        if is_away(error):
            raise StoreAway(f"Image {pk} is to be made ready later") from error
        _tell_why(pk, error)
    cache.delete_many([offer_key(image, name) for name in SHAPES])
    return image.renditions.count() - before


def _tell_why(pk: int, error: Exception) -> None:
    if fault := disk_fault(error):
        logger.error("Image %s lacks renditions, a disk is full (%s): %s", pk, fault, room_told())
    else:
        # The file is away; the page shows its words, and saving the picture again retries.
        logger.warning("Image %s has no readable file", pk)


def make_ready_once_stored(
    instance: Image, update_fields: Collection[str] | None, **_: Any
) -> None:
    """Receiver of ``post_save``."""
    if update_fields and set(update_fields) <= WORDS:
        return
    transaction.on_commit(lambda: make_renditions.enqueue(instance.pk))
