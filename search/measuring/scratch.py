"""An institution that is there for a measurement only: its rows are rolled back."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import transaction
from wagtail.models import Collection, Page, Site

from cms.core.search_document import SearchKind
from lga.models import Institution
from search.indexing import batches
from search.ledger import writing
from search.models import Entry
from search.sources import indexed_terms, page_key
from search.term_counts import count_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from search.measuring.questions import Passage
    from search.models import RevisionCounter

_NAME = "measured"
_BATCH = 1_000


@contextmanager
def scratch_institution(passages: Iterable[Passage]) -> Iterator[Institution]:
    """An institution whose entries are these passages; nobody else ever sees it."""
    with transaction.atomic():
        institution = _institution()
        with writing() as turn:
            for batch in batches(passages, _BATCH):
                Entry.objects.bulk_create(_entries(batch, institution, turn))
        count_terms()
        yield institution
        transaction.set_rollback(True)


def _institution() -> Institution:
    root = Page.objects.get(depth=1).add_child(instance=Page(title=_NAME, slug=_NAME, live=False))
    site = Site.objects.create(hostname=f"{_NAME}.invalid", root_page=root)
    collection = Collection.get_first_root_node().add_child(name=_NAME)
    names = dict.fromkeys(("name_sw", "name_en", "short_name_sw", "short_name_en", "slug"), _NAME)
    return Institution.objects.create(kind="district", site=site, collection=collection, **names)


def _entries(
    passages: Sequence[Passage], institution: Institution, turn: RevisionCounter
) -> Iterator[Entry]:
    content_type = page_key(0).content_type_id
    for passage, revision in zip(passages, turn.next_values(len(passages)), strict=True):
        yield Entry(
            content_type_id=content_type,
            object_id=f"{_NAME}-{passage.docid}",
            title=passage.title,
            body=passage.text,
            kind=SearchKind.PAGE,
            institution=institution,
            language=passage.language,
            url=passage.docid,
            revision=revision,
            **indexed_terms(passage.title, passage.text, passage.language),
        )
