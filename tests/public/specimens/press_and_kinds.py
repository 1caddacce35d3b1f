"""Specimens of press releases, by-laws, forms and speeches."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from publications.models import (
    BylawPage,
    FormPage,
    PressReleaseDocument,
    PressReleaseIndexPage,
    PressReleasePage,
    PublicationDocument,
    SpeechPage,
)
from tests.factories.pages import add_below, make_service, starter
from tests.public.specimens.content import locale_of, make_document, text_body

if TYPE_CHECKING:
    from lga.models import Institution
    from tests.public.specimens import Specimens


def _make(model: Any, institution: Institution, **fields: Any) -> Any:
    attached = PublicationDocument(
        document=make_document(institution), locale=locale_of(institution)
    )
    page = model(
        published_on=datetime.date(2026, 9, 1),
        issuing_office="Ofisi ya Mwanasheria",
        documents=[attached],
        **fields,
    )
    return add_below(starter(institution, "publications"), page)


def make_bylaw(institution: Institution, **fields: Any) -> Any:
    newer = _make(BylawPage, institution, title="Sheria ndogo ya usafi, 2026")
    return _make(
        BylawPage,
        institution,
        title="Sheria ndogo ya usafi, 2010",
        gn_number="GN 123 la 2010",
        gazetted_on=datetime.date(2010, 5, 7),
        in_force_from=datetime.date(2010, 7, 1),
        repealed_on=datetime.date(2026, 9, 1),
        replaced_by=newer,
        **fields,
    )


def make_form(institution: Institution, **fields: Any) -> Any:
    return _make(
        FormPage,
        institution,
        title="Fomu ya maombi ya leseni ya biashara",
        used_for="Leseni ya biashara",
        service=make_service(institution, "Leseni inayoombwa kwa fomu"),
        fee=10_000,
        hand_in_at="Ofisi ya Biashara, chumba namba 4",
        **fields,
    )


def make_speech(institution: Institution, **fields: Any) -> Any:
    return _make(
        SpeechPage,
        institution,
        title="Hotuba ya kufungua maonesho ya kilimo",
        speaker="Mkurugenzi Mtendaji",
        occasion="Maonesho ya kilimo",
        place="Uwanja wa michezo",
        held_on=datetime.date(2026, 8, 8),
        video_url="https://example.org/video/1",
        **fields,
    )


def make_press_release(institution: Institution, **fields: Any) -> Any:
    attached = PressReleaseDocument(
        document=make_document(institution), locale=locale_of(institution)
    )
    page = PressReleasePage(
        title="Ratiba ya ziara ya kukagua miradi",
        reference="AB.12/345/07",
        published_on=datetime.date(2026, 11, 1),
        contact_office="Kitengo cha Mawasiliano",
        contact_phone="026 000 0000",
        contact_email=f"habari@{institution.mail_domain}",
        documents=[attached],
        **fields,
    )
    return add_below(starter(institution, "press"), page)


SPECIMENS: Specimens = {
    BylawPage: lambda institution: make_bylaw(institution, body=text_body()),
    FormPage: lambda institution: make_form(institution, body=text_body()),
    SpeechPage: lambda institution: make_speech(institution, body=text_body()),
    PressReleaseIndexPage: lambda institution: starter(institution, "press"),
    PressReleasePage: lambda institution: make_press_release(institution, body=text_body()),
}
