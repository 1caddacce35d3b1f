"""Specimens of services, questions and job vacancies."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from publications.models import (
    Question,
    QuestionsPage,
    ServiceCost,
    ServiceIndexPage,
    ServicePage,
    ServiceRequirement,
    VacancyDocument,
    VacancyIndexPage,
    VacancyPage,
)
from tests.factories.pages import add_below, starter
from tests.public.specimens.content import PARAGRAPH, locale_of, make_document, text_body
from tests.public.specimens.lga import make_unit

if TYPE_CHECKING:
    from lga.models import Institution
    from tests.public.specimens import Specimens


def make_service(institution: Institution, **fields: Any) -> Any:
    locale = locale_of(institution)
    page_type: Any = ServicePage
    page = page_type(
        title="Leseni ya biashara",
        sector="business",
        status="disturbed",
        status_since=timezone.now() - datetime.timedelta(hours=5),
        expected_back=timezone.now() + datetime.timedelta(days=1),
        status_note_sw="Mtandao umekatika.",
        for_whom="Kila mfanyabiashara.",
        requirements=[ServiceRequirement(text=f"Kitambulisho {n}", locale=locale) for n in "123"],
        costs=[
            ServiceCost(what="Duka la rejareja", amount=20_000, locale=locale),
            ServiceCost(what="Fomu", amount=0, note="Chukua ofisini", locale=locale),
        ],
        how_to_pay="Kwa namba ya malipo.",
        time_needed="Siku 3",
        channel="both",
        office="Chumba namba 4",
        opening_hours="1:30 – 9:30",
        phone="026 000 0000",
        email=f"biashara@{institution.mail_domain}",
        online_url="https://example.org/leseni",
        online_name="Mfumo wa mfano",
        legal_basis="Sheria ya mfano",
        unit=make_unit(institution),
        search_words="duka kibali",
        checked_on=datetime.date(2026, 10, 1),
        **fields,
    )
    return add_below(starter(institution, "services"), page)


def make_questions(institution: Institution) -> Any:
    page = starter(institution, "questions")
    service, locale = make_service(institution), locale_of(institution)
    page.questions = [
        Question(
            group="Leseni" if n < 3 else "Maji",
            question=f"Swali la {n}?",
            answer=PARAGRAPH,
            service=service,
            locale=locale,
        )
        for n in range(1, 6)
    ]
    page.save()
    return page


def make_vacancy(institution: Institution, **fields: Any) -> Any:
    attached = VacancyDocument(document=make_document(institution), locale=locale_of(institution))
    page = VacancyPage(
        title="Mtendaji wa kijiji",
        reference="AB.1/2",
        employer="Idara ya Utawala",
        positions=3,
        place_of_work="Kata zote",
        salary_scale="TGS B",
        qualifications="Kidato cha nne\nCheti cha utawala",
        how_to_apply="Omba kwenye mfumo wa ajira.",
        apply_url="https://example.org/ajira",
        published_on=timezone.localdate(),
        deadline=timezone.now() + datetime.timedelta(days=9),
        documents=[attached],
        **fields,
    )
    return add_below(starter(institution, "vacancies"), page)


SPECIMENS: Specimens = {
    ServiceIndexPage: lambda institution: starter(institution, "services"),
    ServicePage: lambda institution: make_service(institution, body=text_body()),
    QuestionsPage: make_questions,
    VacancyIndexPage: lambda institution: starter(institution, "vacancies"),
    VacancyPage: lambda institution: make_vacancy(institution, body=text_body()),
}
