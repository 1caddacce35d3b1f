"""Results as an Atom feed, for whoever waits for something to be published."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import gettext as _

from cms.core.feed_formats import PortalAtom
from cms.core.languages import active_language
from search.answer import answer
from search.found import found_things

if TYPE_CHECKING:
    from lga.frame import Frame
    from lga.models import Institution
    from search.asked import Asked
    from search.found import Found

#: How many entries a feed has: who reads it weekly misses nothing.
ENTRIES = 30
#: The date of a feed that is empty, on a site that was never published.
LONG_AGO = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def feed_of(asked: Asked, frame: Frame, institution: Institution, page_url: str) -> PortalAtom:
    """The newest of what is found, whatever stands first on the page."""
    query = replace(asked.query, sort="date", page=1, page_size=ENTRIES)
    root = institution.site.root_page
    feed = PortalAtom(
        title=_("Search: %(words)s") % {"words": query.text} + f" – {institution.name}",
        link=page_url,
        description=_("What was published last that this search finds."),
        language=active_language(),
        author_name=institution.name,
        feed_guid=uuid.uuid5(root.translation_key, f"search{asked.address()}").urn,
        empty_since=root.last_published_at or root.latest_revision_created_at or LONG_AGO,
    )
    results = answer(query)
    for found in found_things(results.entry_ids, results.question, frame):
        feed.add_item(**_entry(found))
    return feed


def _entry(found: Found) -> dict[str, Any]:
    root = found.institution.site.root_page
    language = found.language if found.language != active_language() else ""
    return {
        "title": found.title,
        "link": found.full_url,
        # Declared to be HTML, unlike the title.
        "description": escape(found.snippet),
        "author_name": found.institution.name,
        "categories": [str(found.kind_label)],
        "unique_id": uuid.uuid5(root.translation_key, found.key).urn,
        "pubdate": _midnight(found.date) if found.date else None,
        "updateddate": found.changed_at,
        "lang": language,
    }


def _midnight(day: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))
