"""Large files on their way in, which lie in the temporary folder until somebody stores them."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.core.files.uploadedfile import UploadedFile
    from django.http import HttpRequest


class SpoolingHandler(TemporaryFileUploadHandler):
    """Django's, but a file for which there is no room comes in empty, and the request is told.

    So whatever else was filled in is read all the same, and the form can be shown again.
    """

    request: Any

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        self.is_lost = False
        with self._noting_loss():
            super().new_file(*args, **kwargs)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        if not self.is_lost:
            with self._noting_loss():
                super().receive_data_chunk(raw_data, start)
        return None

    def file_complete(self, file_size: int) -> UploadedFile[Any] | None:
        if not self.is_lost:
            # What was left in the buffer is written here.
            with self._noting_loss():
                return super().file_complete(file_size)
        return self._empty()

    @contextmanager
    def _noting_loss(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            # Whatever the reason is, the file is lost; nearly always the disk is full.
            self.is_lost, self.request.spooling_fault = True, error
            self._give_up_file()

    def _give_up_file(self) -> None:
        file = getattr(self, "file", None)
        if file is not None:
            # Closing writes what is left in the buffer, which fails again, and then removes it.
            with suppress(OSError):
                file.close()

    def _empty(self) -> UploadedFile[Any]:
        return InMemoryUploadedFile(
            BytesIO(), self.field_name, self.file_name, self.content_type, 0, self.charset
        )


def spooling_fault(request: HttpRequest) -> OSError | None:
    """Why a file of a request did not come in; reads the request."""
    request.POST  # noqa: B018
    fault: OSError | None = getattr(request, "spooling_fault", None)
    return fault
