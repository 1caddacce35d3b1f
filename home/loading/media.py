"""The pictures and documents of a region's folder: what they must be, and where they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.db.models import Q
from wagtail.utils.file import hash_filelike

from cms.core.models import Image
from cms.core.pictures.intake import clean_picture
from publications.file_checks import check_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wagtail.models import Collection

    from home.loading.faults import Fault
    from home.loading.rows import DocumentRow, ImageRow

FILES, IMAGES = "files", "images"


def faults_of_document(row: DocumentRow, folder: Path) -> Iterator[Fault]:
    path, most = folder / FILES / row.file, settings.WAGTAILDOCS_MAX_UPLOAD_SIZE
    yield from _faults_of_ending(row, path, settings.WAGTAILDOCS_EXTENSIONS)
    yield from _faults_of_size(row, path, most)
    if not path.stat().st_size:
        return
    try:
        with path.open("rb") as file:
            check_file(File(file, name=row.file))
    except ValidationError as error:
        yield row.place.fault(f"{FILES}/{row.file}: {' '.join(error.messages)}")


def faults_of_image(row: ImageRow, folder: Path) -> Iterator[Fault]:
    path, most = folder / IMAGES / row.file, settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    yield from _faults_of_ending(row, path, settings.WAGTAILIMAGES_EXTENSIONS)
    yield from _faults_of_size(row, path, most)
    try:
        _content(Image(), path)
    except ValidationError as error:
        yield row.place.fault(f"{IMAGES}/{row.file}: {' '.join(error.messages)}")
    except OSError as error:
        yield row.place.fault(f"{IMAGES}/{row.file} cannot be read ({error}). Replace it.")


def stored_already(record: Any, collection: Collection, path: Path) -> Any:
    """The picture or document of a collection with the same title or the same content."""
    same = Q(title=record.title) | Q(file_hash=hash_filelike(_content(record, path)))
    return type(record).objects.filter(same, collection=collection).order_by("pk").first()


def store(record: Any, collection: Collection, path: Path) -> None:
    """Save a picture or document with its file, size and fingerprint."""
    content = _content(record, path)
    record.collection = collection
    record.file = content
    record.file_size = content.size
    record.file_hash = hash_filelike(content)
    content.seek(0)
    record.save()


def _content(record: Any, path: Path) -> File[bytes]:
    """What is stored of a file: all of it, or what a picture shows."""
    content = ContentFile(path.read_bytes(), name=path.name)
    return clean_picture(content) if isinstance(record, Image) else content


def _faults_of_ending(row: Any, path: Path, allowed: list[str]) -> Iterator[Fault]:
    if path.suffix.lstrip(".").lower() not in allowed:
        known = ", ".join(allowed)
        yield row.place.fault(f"“{row.file}” is no file for this. Use one of: {known}.")


def _faults_of_size(row: Any, path: Path, most: int) -> Iterator[Fault]:
    if not 0 < path.stat().st_size <= most:
        yield row.place.fault(f"“{row.file}” is empty or larger than {most >> 20} MB. Replace it.")
