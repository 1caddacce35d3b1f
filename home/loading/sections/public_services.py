"""What an institution does for people: services, answers, work."""

from __future__ import annotations

from home.loading.section import DATED, Rows, Section
from home.loading.texts import Text
from publications.models import (
    QuestionsPage,
    ServiceIndexPage,
    ServicePage,
    VacancyIndexPage,
    VacancyPage,
)

SERVICES: dict[str, Section] = {
    "services": Section(
        ServiceIndexPage,
        ServicePage,
        words=(
            *("for_whom", "how_to_pay", "time_needed", "office", "opening_hours"),
            *("online_name", "legal_basis", "search_words"),
        ),
        facts={
            "sector": Text.text,
            "channel": Text.text,
            "phone": Text.text,
            "email": Text.text,
            "online_url": Text.text,
            "given_by_councils": Text.flag,
            "checked_on": Text.day,
            "status": Text.text,
            "status_since": Text.moment,
            "expected_back": Text.moment,
            "status_note_sw": Text.text,
            "status_note_en": Text.text,
        },
        references=("unit",),
        rows={
            "requirements": Rows(words=("text",)),
            "costs": Rows(words=("what", "note"), facts={"amount": Text.amount}),
        },
    ),
    "questions": Section(
        QuestionsPage,
        rows={"questions": Rows(words=("group", "question", "answer"), references=("service",))},
    ),
    "vacancies": Section(
        VacancyIndexPage,
        VacancyPage,
        words=("employer", "place_of_work", "qualifications", "how_to_apply"),
        facts=DATED
        | {
            "reference": Text.text,
            "positions": Text.number,
            "contract": Text.text,
            "salary_scale": Text.text,
            "apply_url": Text.text,
            "deadline": Text.moment,
        },
        references=("documents",),
    ),
}
