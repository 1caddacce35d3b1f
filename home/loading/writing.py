"""What all writers of a region share: what was made, what waits for its translation, files."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.models import Orderable

from home.loading.faults import Fault, FaultyRegion
from home.loading.sections import SECTIONS
from home.loading.texts import Text
from home.models import SectionIndexPage

if TYPE_CHECKING:
    from wagtail.models import Page

    from home.loading.drafts import Draft
    from home.loading.faults import Place
    from home.loading.folder import Region
    from lga.models import Institution

#: Pages of the past count as published in the morning, as if somebody had come to the office.
MORNING = datetime.time(8)


@dataclass
class Writing:
    """One run of the loader. Only what is missing is made: an officer's edits are never undone."""

    region: Region
    institutions: dict[str, Institution] = field(default_factory=dict)
    new_institutions: set[str] = field(default_factory=set)
    images: dict[tuple[str, str], Any] = field(default_factory=dict)
    documents: dict[tuple[str, str], Any] = field(default_factory=dict)
    people: dict[tuple[str, str], Any] = field(default_factory=dict)
    units: dict[tuple[str, str], Any] = field(default_factory=dict)
    #: Pages of texts, by institution, section and slug.
    pages: dict[tuple[str, str, str], Any] = field(default_factory=dict)
    wards: dict[tuple[int, str], Any] = field(default_factory=dict)
    made: Counter[str] = field(default_factory=Counter)
    #: Pages with their translations, to be written when all that they point at is there.
    untranslated: list[tuple[Any, Any]] = field(default_factory=list)
    stored_files: list[Any] = field(default_factory=list)

    def root(self, institution: str) -> Page:
        return self.institutions[institution].site.root_page

    def ward(self, institution: str, name: str) -> Any:
        """The ward of this name in an institution."""
        return self.wards[self.institutions[institution].pk, name]

    def index(self, institution: str, section: str, place: Place) -> Any:
        """The page of an institution that a section's pages stand below."""
        model: Any = SECTIONS[section].index_type
        below = model.objects.descendant_of(self.root(institution), inclusive=True)
        if model is SectionIndexPage:
            below = below.filter(starter_key=section)
        page = below.order_by("depth", "path").first()
        if page is None:
            message = f"{institution} has no page for {section} any more. Make one in the admin."
            raise FaultyRegion([place.fault(message)])
        return page

    def make_page(
        self, parent: Page, page: Any, place: Place, source: Any = None
    ) -> tuple[Any, bool]:
        """The page with this slug below a parent: the one that is there, or this one, made.

        What it refuses is told at the place, or in the source at the line that gives the value.
        """
        existing = type(page).objects.child_of(parent).filter(slug=page.slug).first()
        if existing is not None:
            return existing, False
        page.locale = parent.locale
        moment = _morning_of(getattr(page, "published_on", None))
        page.first_published_at = page.last_published_at = moment
        number_rows(page)
        try:
            parent.add_child(instance=page)
        except ValidationError as error:
            raise FaultyRegion(_faults_from(error, place, source)) from None
        keep_revision(page)
        self.count(page)
        return page, True

    def make_draft(self, parent: Page, draft: Draft) -> tuple[Any, bool]:
        """A draft as a page, or the page that is there; its translation waits."""
        page, is_new = self.make_page(parent, draft.page, draft.source.place, draft.source)
        if is_new and draft.translation is not None:
            self.untranslated.append((page, draft.translation))
        return page, is_new

    def count(self, made: Any) -> None:
        self.made[str(made._meta.verbose_name_plural)] += 1

    def remove_stored_files(self) -> None:
        """Take back the files of a run that failed; its rows are rolled back by then."""
        for file in self.stored_files:
            file.storage.delete(file.name)


def number_rows(page: Any) -> None:
    """Give a page's rows, while they are in memory, the order in which they stand there.

    The database has none of its own: PostgreSQL gives rows without a number in any order, and the
    text of one would become the translation of another.
    """
    for relation in get_all_child_relations(page):
        if issubclass(relation.related_model, Orderable):
            for number, row in enumerate(getattr(page, relation.get_accessor_name()).all()):
                row.sort_order = number


def keep_revision(page: Any) -> None:
    """Begin or go on with a page's history. It is live already, so nothing is published."""
    page.live_revision = page.save_revision(changed=False, clean=False)
    type(page).objects.filter(pk=page.pk).update(live_revision=page.live_revision)


def _faults_from(error: ValidationError, place: Place, source: Any) -> list[Fault]:
    """What a model refused, told at the line that asked for it."""
    by_field = getattr(error, "error_dict", None)
    if by_field is None:
        return [place.fault(" ".join(error.messages))]
    place_of = source.place_of if isinstance(source, Text) else lambda _name: place
    return [
        place_of(name).fault(f"{name}: {' '.join(messages)}")
        for name, messages in error.message_dict.items()
    ]


def _morning_of(day: datetime.date | None) -> datetime.datetime:
    now = timezone.now()
    if day is None:
        return now
    return min(now, timezone.make_aware(datetime.datetime.combine(day, MORNING)))
