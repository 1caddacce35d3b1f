"""What an institution tells: news, notices, tenders, events, pictures."""

from __future__ import annotations

from home.loading.section import DATED, Rows, Section
from home.loading.texts import Text
from publications.models import (
    EventIndexPage,
    EventPage,
    GalleryIndexPage,
    GalleryPage,
    NewsIndexPage,
    NewsPage,
    NoticeIndexPage,
    NoticePage,
    PressReleaseIndexPage,
    PressReleasePage,
    TenderIndexPage,
    TenderPage,
    VideoIndexPage,
    VideoPage,
)

ANNOUNCEMENTS: dict[str, Section] = {
    "news": Section(NewsIndexPage, NewsPage, facts=DATED, references=("image",)),
    "galleries": Section(
        GalleryIndexPage,
        GalleryPage,
        words=("place",),
        facts=DATED,
        rows={"pictures": Rows(words=("caption", "alt"), references=("image",))},
    ),
    "videos": Section(
        VideoIndexPage, VideoPage, facts=DATED | {"link": Text.text, "length": Text.text}
    ),
    "notices": Section(
        NoticeIndexPage,
        NoticePage,
        words=("issuing_office", "audience"),
        facts=DATED | {"reference": Text.text, "deadline": Text.moment},
        references=("documents",),
    ),
    "tenders": Section(
        TenderIndexPage,
        TenderPage,
        words=("procuring_entity", "outcome_note"),
        facts=DATED
        | {
            "nest_number": Text.text,
            "category": Text.text,
            "method": Text.text,
            "closing_at": Text.moment,
            "estimated_value": Text.amount,
            "nest_url": Text.text,
            "outcome": Text.text,
        },
        references=("documents",),
    ),
    "events": Section(
        EventIndexPage,
        EventPage,
        words=("place", "organiser", "audience", "status_note", "afterwards"),
        facts={
            "start_day": Text.day,
            "start_time": Text.clock,
            "end_day": Text.day,
            "end_time": Text.clock,
            "repeats": Text.text,
            "repeats_until": Text.day,
            "ward": Text.text,
            "online_url": Text.text,
            "status": Text.text,
        },
        references=("documents",),
        rows={"exceptions": Rows(words=("reason",), facts={"day": Text.day})},
    ),
    "press": Section(
        PressReleaseIndexPage,
        PressReleasePage,
        words=("contact_office",),
        facts=DATED
        | {"reference": Text.text, "contact_phone": Text.text, "contact_email": Text.text},
        references=("documents",),
    ),
}
