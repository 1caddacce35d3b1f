"""Services, questions and vacancies are read from a folder with their rows, or told by line."""

from __future__ import annotations

import pytest

from home.loading.load import load_region
from publications.models import QuestionsPage, ServicePage, VacancyPage

pytestmark = pytest.mark.django_db

SERVICE = "pages/bondeni/services/leseni.sw.md"
TEXTS = {
    SERVICE: """---
title: "Leseni"
sector: business
for_whom: "Wote"
requirements:
  - text: "Kitambulisho"
costs:
  - what: "Duka"
    amount: 20000
  - what: "Fomu"
    amount: 0
status: down
status_since: 2026-11-20T08:00
unit: maktaba
email: "leseni@bondeni.example"
checked_on: 2026-11-02
---
""",
    "pages/bondeni/services/leseni.en.md": """---
title: "Licence"
for_whom: "Everyone"
requirements:
  - text: "Identity card"
costs:
  - what: "Shop"
  - what: "Form"
---
""",
    "pages/bondeni/questions/index.sw.md": """---
title: "Maswali"
questions:
  - group: "Leseni"
    question: "Bei gani?"
    answer: "Angalia jedwali."
    service: leseni
---
""",
    "pages/bondeni/questions/index.en.md": """---
title: "Questions"
questions:
  - group: "Licences"
    question: "How much?"
    answer: "See the table."
---
""",
    "pages/bondeni/vacancies/dereva.sw.md": """---
title: "Dereva"
published_on: 2026-11-02
deadline: 2027-01-29T15:30
positions: 2
qualifications: |
  Kidato cha nne
  Leseni
---
""",
}


@pytest.fixture
def furnished(folder):
    for name, text in TEXTS.items():
        path = folder.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_pages_have_their_rows_in_both_languages(furnished):
    load_region(furnished.path)

    for language, brought in (("sw", "Kitambulisho"), ("en", "Identity card")):
        service = ServicePage.objects.get(locale__language_code=language)
        assert [row.text for row in service.requirements.all()] == [brought]
        assert [cost.amount for cost in service.costs.all()] == [20_000, 0]
        assert (service.status, service.unit.slug) == ("down", "maktaba")
    asked = QuestionsPage.objects.get(title="Maswali").questions.get()
    assert asked.answer == "<p>Angalia jedwali.</p>"
    assert asked.service.slug == "leseni"
    assert QuestionsPage.objects.get(title="Questions").questions.get().question == "How much?"
    assert VacancyPage.objects.get().qualification_lines == ["Kidato cha nne", "Leseni"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("amount: 20000", "amount: elfu", "“elfu” is no amount"),
        ("amount: 20000", "amount: -5", "amount: "),
        ("    amount: 20000\n", "", "amount: "),
        ("sector: business", "sector: anga", "There is no “anga”. Use one of"),
        ("unit: maktaba", "unit: hakuna", "There is no unit “hakuna”"),
        ("leseni@bondeni.example", "leseni@gmail.com", "on no government domain"),
        ("2026-11-20T08:00", "jana", "is no local time"),
    ],
)
def test_what_is_wrong_with_a_service_is_told_by_file_and_line(furnished, old, new, message):
    furnished.replace(SERVICE, old, new)

    faults = furnished.faults()

    assert any(fault.startswith(f"{SERVICE}:") and message in fault for fault in faults), faults


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("questions/index.sw.md", "service: leseni", "service: haipo", "no service “haipo”"),
        ("vacancies/dereva.sw.md", "positions: 2", "positions: mbili", "is no whole number"),
        ("vacancies/dereva.sw.md", "2027-01-29T15:30", "2026-11-01T15:30", "before published_on"),
    ],
)
def test_what_is_wrong_elsewhere_is_told(furnished, file, old, new, message):
    furnished.replace(f"pages/bondeni/{file}", old, new)

    assert any(message in fault for fault in furnished.faults())
