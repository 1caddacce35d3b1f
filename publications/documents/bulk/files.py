"""The files of a bulk upload, one by one or in a ZIP."""

from __future__ import annotations

import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_FILES = 300
MOST_BYTES = 1024 * 1024 * 1024


class UploadedFiles:
    """What was uploaded, by name; each is unpacked only when it is asked for."""

    def __init__(self, uploads: Iterable[Any]) -> None:
        self._plain: dict[str, Any] = {}
        self._packed: dict[str, tuple[Any, zipfile.ZipInfo]] = {}
        for upload in uploads:
            self._check_is_new(upload.name)
            if upload.name.lower().endswith(".zip"):
                self._take_in(upload)
            else:
                self._plain[upload.name] = upload
        self._check()

    def names(self) -> Iterator[str]:
        yield from self._plain
        yield from self._packed

    def get(self, name: str) -> ContentFile[bytes]:
        """A fresh copy of a file's content; raises ValidationError where it is damaged."""
        if name in self._plain:
            self._plain[name].seek(0)
            return ContentFile(self._plain[name].read(), name=name)
        upload, info = self._packed[name]
        try:
            with zipfile.ZipFile(upload) as archive:
                return ContentFile(archive.read(info), name=name)
        except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
            message = _("“%(name)s” cannot be unpacked. Make the ZIP again, without a password.")
            raise ValidationError(message % {"name": name}) from error

    def _take_in(self, upload: Any) -> None:
        try:
            with zipfile.ZipFile(upload) as archive:
                entries = [one for one in archive.infolist() if not one.is_dir()]
        except (zipfile.BadZipFile, OSError) as error:
            message = _("“%(name)s” is no ZIP, or it is damaged.")
            raise ValidationError(message % {"name": upload.name}) from error
        for entry in entries:
            # Folders within do not matter; macOS adds files of its own.
            name = PurePosixPath(entry.filename).name
            if not name.startswith(".") and "__MACOSX" not in entry.filename:
                self._check_is_new(name)
                self._packed[name] = (upload, entry)

    def _check_is_new(self, name: str) -> None:
        if name in self._plain or name in self._packed:
            message = _("“%(name)s” is there twice. Give each file a name of its own.")
            raise ValidationError(message % {"name": name})

    def _check(self) -> None:
        packed = [info.file_size for _upload, info in self._packed.values()]
        sizes = [*packed, *(file.size for file in self._plain.values())]
        most = settings.WAGTAILDOCS_MAX_UPLOAD_SIZE
        if len(sizes) > MOST_FILES or sum(sizes) > MOST_BYTES:
            message = _("At most %(count)s files at once, please. Divide them.")
            raise ValidationError(message % {"count": MOST_FILES})
        if max(sizes, default=0) > most:
            message = _("A file is larger than %(size)s MB. Make it smaller, or divide it.")
            raise ValidationError(message % {"size": most >> 20})
