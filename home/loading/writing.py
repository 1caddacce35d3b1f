"""What all writers of a region share: what was made, what waits for its translation, files."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.html import format_html

from home.loading.faults import Fault, FaultyRegion

if TYPE_CHECKING:
    from collections.abc import Callable

    from wagtail.models import Page

    from home.loading.folder import Region
    from lga.models import Institution

#: Sample pages count as published in the morning, as if somebody had come to the office.
MORNING = datetime.time(8)


@dataclass
class Writing:
    """One run of the loader. Only what is missing is made: an officer's edits are never undone."""

    region: Region
    institutions: dict[str, Institution] = field(default_factory=dict)
    new_institutions: set[str] = field(default_factory=set)
    images: dict[tuple[str, str], Any] = field(default_factory=dict)
    documents: dict[tuple[str, str], Any] = field(default_factory=dict)
    made: Counter[str] = field(default_factory=Counter)
    translations: list[Callable[[], None]] = field(default_factory=list)
    stored_files: list[Any] = field(default_factory=list)

    def make_page(self, parent: Page, page: Any, place: Fault) -> tuple[Any, bool]:
        """The page with this slug below a parent: the one that is there, or this one, made."""
        existing = type(page).objects.child_of(parent).filter(slug=page.slug).first()
        if existing is not None:
            return existing, False
        page.locale = parent.locale
        moment = _morning_of(getattr(page, "published_on", None))
        page.first_published_at = page.last_published_at = moment
        try:
            parent.add_child(instance=page)
        except ValidationError as error:
            raise FaultyRegion(faults_from(error, place)) from None
        page.save_revision(changed=False, clean=False)
        self.made[str(page._meta.verbose_name_plural)] += 1
        return page, True

    def remove_stored_files(self) -> None:
        """Take back the files of a run that failed; its rows are rolled back by then."""
        for file in self.stored_files:
            file.storage.delete(file.name)


def faults_from(error: ValidationError, place: Fault) -> list[Fault]:
    """What a model refused, told at the line that asked for it."""
    by_field = getattr(error, "error_dict", None)
    messages = error.message_dict.items() if by_field else [("", error.messages)]
    return [
        Fault(place.file, place.line, f"{name}: {' '.join(texts)}" if name else " ".join(texts))
        for name, texts in messages
    ]


def paragraph(text: str) -> str:
    """A plain text as the rich text of one paragraph."""
    return format_html("<p>{}</p>", text) if text else ""


def _morning_of(day: datetime.date | None) -> datetime.datetime:
    now = timezone.now()
    return (
        now
        if day is None
        else min(now, timezone.make_aware(datetime.datetime.combine(day, MORNING)))
    )
