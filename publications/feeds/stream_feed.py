"""A stream as a feed: of one institution, or on the region's host of all of them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.syndication.views import Feed
from django.http import Http404
from django.template.defaultfilters import linebreaksbr
from django.utils.translation import gettext as _

from cms.core.feed_formats import PortalAtom, PortalRss
from cms.core.languages import active_language
from cms.core.templatetags.languages import foreign_language
from lga.frame import frame_for
from lga.models.institution import owner_of
from publications.streams import stream_of

if TYPE_CHECKING:
    import datetime

    from django.http import HttpRequest
    from django.utils.feedgenerator import SyndicationFeed

    from lga.frame import Frame
    from lga.models import Institution
    from publications.streams import Stream

#: How many entries a feed has: who reads it weekly misses nothing.
ENTRIES = 30


@dataclass(frozen=True, slots=True)
class Asked:
    """Which stream, and of whose host it was asked."""

    stream: Stream
    institution: Institution
    frame: Frame


class StreamFeed(Feed):  # type: ignore[type-arg]  # it is generic to type checkers only
    """What was published last. Ids outlive a change of host, title or address."""

    feed_type: type[SyndicationFeed] = PortalAtom

    def get_object(self, request: HttpRequest, key: str) -> Asked:
        stream, frame = stream_of(key), frame_for(request)
        if stream is None or frame.institution is None:
            raise Http404
        return Asked(stream, frame.institution, frame)

    def title(self, asked: Asked) -> str:
        return f"{asked.stream.title} – {asked.institution.name}"

    def description(self, asked: Asked) -> str:
        if asked.institution.is_region:
            return _("The latest of the region and of all its councils.")
        return _("The latest of %(institution)s.") % {"institution": asked.institution.name}

    subtitle = description

    def link(self, asked: Asked) -> str:
        return asked.institution.url

    def author_name(self, asked: Asked) -> str:
        return asked.institution.name

    def feed_guid(self, asked: Asked) -> str:
        return _id(asked.institution.site.root_page.translation_key, asked.stream.key)

    def feed_extra_kwargs(self, asked: Asked) -> dict[str, Any]:
        root = asked.institution.site.root_page
        return {"empty_since": root.last_published_at or root.latest_revision_created_at}

    def items(self, asked: Asked) -> list[Any]:
        whose = None if asked.institution.is_region else asked.institution
        pages = list(asked.stream.pages(whose)[:ENTRIES])
        for page in pages:
            page.institution = owner_of(page, asked.frame.institutions) or asked.institution
        return pages

    def item_title(self, page: Any) -> str:
        return page.title

    def item_description(self, page: Any) -> str:
        """The summary as HTML; a page that has more to tell at once does so itself."""
        text = page.feed_text() if hasattr(page, "feed_text") else page.summary
        return linebreaksbr(text, autoescape=True)

    def item_link(self, page: Any) -> str:
        return page.full_url

    def item_guid(self, page: Any) -> str:
        return _id(page.translation_key, foreign_language(page) or active_language())

    item_guid_is_permalink = False

    def item_pubdate(self, page: Any) -> datetime.datetime:
        return page.first_published_at

    def item_updateddate(self, page: Any) -> datetime.datetime:
        return page.last_published_at or page.first_published_at

    def item_author_name(self, page: Any) -> str:
        return page.institution.name

    def item_categories(self, page: Any) -> list[str]:
        return [page.institution.short_name]

    def item_extra_kwargs(self, page: Any) -> dict[str, Any]:
        return {"lang": foreign_language(page)}


class StreamRss(StreamFeed):
    """The same for readers that know RSS only."""

    feed_type = PortalRss


def _id(key: uuid.UUID, name: str) -> str:
    return uuid.uuid5(key, name).urn
