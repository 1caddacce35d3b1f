"""What an institution publishes to be kept: reports, by-laws, forms, speeches."""

from __future__ import annotations

from home.loading.section import DATED, Section
from home.loading.texts import Text
from publications.models import (
    BylawPage,
    FormPage,
    PublicationIndexPage,
    PublicationPage,
    SpeechPage,
)

DOCUMENTS: dict[str, Section] = {
    "publications": Section(
        PublicationIndexPage,
        PublicationPage,
        words=("issuing_office",),
        facts=DATED | {"kind": Text.text, "financial_year": Text.text},
        references=("documents",),
    ),
    "bylaws": Section(
        PublicationIndexPage,
        BylawPage,
        words=("issuing_office",),
        facts=DATED
        | {
            "financial_year": Text.text,
            "gn_number": Text.text,
            "gazetted_on": Text.day,
            "in_force_from": Text.day,
            "repealed_on": Text.day,
        },
        references=("documents",),
    ),
    "forms": Section(
        PublicationIndexPage,
        FormPage,
        words=("issuing_office", "used_for", "hand_in_at"),
        facts=DATED | {"financial_year": Text.text, "fee": Text.amount},
        references=("documents",),
    ),
    "speeches": Section(
        PublicationIndexPage,
        SpeechPage,
        words=("issuing_office", "speaker", "occasion", "place"),
        facts=DATED | {"financial_year": Text.text, "held_on": Text.day, "video_url": Text.text},
        references=("documents",),
    ),
}
