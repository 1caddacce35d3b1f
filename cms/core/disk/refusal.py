"""What an officer is told when there is no room for her file."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.forms.forms import BaseForm
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from collections.abc import Iterator

MESSAGE = _(
    "The disk of the server is full, so nothing was saved. Keep your file and tell the ICT officer"
    " of the region; send the form again once there is room."
)


@dataclass(slots=True)
class Refusal:
    """That a request is answered while nothing can be stored; ``is_told`` once a form says so."""

    is_told: bool = False


_refusal: ContextVar[Refusal | None] = ContextVar("refusal", default=None)


@contextmanager
def refusing() -> Iterator[Refusal]:
    """Within, every form that takes files is invalid and says why."""
    refusal = Refusal()
    token = _refusal.set(refusal)
    try:
        yield refusal
    finally:
        _refusal.reset(token)


class TellsOfFullDisk(BaseForm):
    """A form that takes a file, and can be shown again where there is no room for it."""

    file_field = "file"

    def full_clean(self) -> None:
        super().full_clean()
        refusal = _refusal.get()
        if refusal is not None and self.is_bound:
            refusal.is_told = True
            # Of a file that came in empty, all else that could be said would mislead.
            self.errors.clear()
            self.add_error(self.file_field if self.file_field in self.fields else None, MESSAGE)
