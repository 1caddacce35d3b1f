"""Councillors, committees, sittings and what lies in wards come from a region's folder, too."""

from __future__ import annotations

import pytest

from home.loading.load import load_region
from lga.models import (
    CommitteePage,
    CouncillorIndexPage,
    Facility,
    Office,
    PersonPage,
    SittingPage,
    WardPage,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_opened")]

COMMITTEE = "pages/ngambo-dc/committees/fedha.sw.md"
SITTING = "pages/ngambo-dc/sittings/kikao.sw.md"
FILES = {
    "people.csv": "institution,slug,honorific,name,biography_sw,biography_en,sample\n"
    "bondeni,asha-wa-mfano,,Asha wa Mfano,,,true\n"
    "ngambo-dc,diwani,Mhe.,Diwani wa mfano,,,true\n",
    "offices.csv": "institution,person,title_sw,title_en,started_on,ended_on,post,ward,party\n"
    "ngambo-dc,diwani,,,2025-11-24,,councillor,Chemchemi,\n",
    "seats.csv": "institution,person,committee,role,started_on,ended_on\n"
    "ngambo-dc,diwani,fedha,chair,2025-12-01,\n",
    "villages.csv": "institution,ward,name,kind,sample\nngambo-dc,Chemchemi,Mtoni,village,true\n",
    "facilities.csv": "institution,ward,kind,name,village,sample\n"
    "ngambo-dc,Chemchemi,market,Soko la Mtoni,Mtoni,true\n",
    COMMITTEE: "---\ntitle: Kamati ya Fedha\nmeets: Kila mwezi\nsample: true\n---\n",
    SITTING: "---\ntitle: Kikao cha Januari\ncommittee: fedha\nstarts_at: 2027-01-19T09:00\n"
    "is_public: true\nagenda:\n  - title: Kufungua kikao\nsample: true\n---\n",
}


@pytest.fixture
def council(folder):
    """The folder with a council whose tables and texts are full."""
    for name, text in FILES.items():
        target = folder.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder


def test_all_of_it_becomes_pages_that_know_one_another(council):
    load_region(council.path)

    person = PersonPage.objects.get(slug="diwani", locale__language_code="sw")
    assert person.get_parent().specific_class is CouncillorIndexPage
    assert person.offices.get().ward.institution.slug == "ngambo-dc"
    committee = CommitteePage.objects.get(locale__language_code="sw")
    assert [member.person for member in committee.members] == [person]
    sitting = SittingPage.objects.get()
    assert sitting.get_parent().pk == committee.pk
    assert [item.title for item in sitting.agenda.all()] == ["Kufungua kikao"]
    assert Facility.objects.get().village.name == "Mtoni"
    page = WardPage.objects.get(
        ward=Office.objects.get(page=person).ward, slug="chemchemi", locale__language_code="sw"
    )
    assert "Soko la Mtoni" in page.body_text()

    assert not load_region(council.path)


@pytest.mark.parametrize(
    ("file", "row", "message"),
    [
        ("offices.csv", "ngambo-dc,diwani,,,,,councillor,Hakuna,", "There is no ward “Hakuna”"),
        ("offices.csv", "ngambo-dc,diwani,,,,,councillor,,", "ward: "),
        ("offices.csv", "ngambo-dc,diwani,,,,,,,", "title_sw: "),
        ("offices.csv", "ngambo-dc,diwani,,,,,king,,", "There is no “king”. Use one of"),
        (
            "offices.csv",
            "ngambo-dc,diwani,,,2026-01-01,,councillor,Chemchemi,",
            "On 2026-01-01 “diwani” holds this office, too (line 2)",
        ),
        ("seats.csv", "ngambo-dc,diwani,hakuna,chair,,", "There is no committee “hakuna”"),
        ("seats.csv", "ngambo-dc,diwani,fedha,king,,", "There is no “king”. Use one of"),
        ("seats.csv", "ngambo-dc,hayupo,fedha,chair,,", "There is no person “hayupo”"),
        ("villages.csv", "ngambo-dc,Hakuna,Juu,village,true", "There is no ward “Hakuna”"),
        ("villages.csv", "ngambo-dc,Chemchemi,Mtoni,village,true", "stands in line 2 already"),
        ("facilities.csv", "ngambo-dc,Chemchemi,palace,Ikulu,,true", "There is no “palace”"),
        ("facilities.csv", "ngambo-dc,Chemchemi,market,S,Juu,true", "village “Chemchemi / Juu”"),
        ("people.csv", "ngambo-dc,diwani,,Mwingine,,,true", "stands in line 3 already"),
    ],
)
def test_row_is_named_by_file_and_line(council, file, row, message):
    line = council.append(file, row)

    told = [fault for fault in council.faults() if fault.startswith(f"{file}:{line}: ")]

    assert any(message in fault for fault in told), told


def test_a_sitting_of_no_committee_is_named(council):
    line = council.replace(SITTING, "committee: fedha", "committee: hakuna")

    assert any(
        fault.startswith(f"{SITTING}:{line}: ") and "hakuna" in fault for fault in council.faults()
    )
