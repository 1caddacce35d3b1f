"""A text names wards, tenders and pictures of its own institution, and rows that must be true."""

from __future__ import annotations

import pytest

from home.loading.load import load_region
from lga.models import Ward
from publications.models import InvestmentPage, ProjectPage, TenderPage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_opened")]

PROJECT = "pages/ngambo-dc/projects/daraja-jipya.sw.md"
PROJECT_EN = "pages/ngambo-dc/projects/daraja-jipya.en.md"
OPPORTUNITY = "pages/ngambo-dc/investment/kiwanda-cha-maziwa.sw.md"


def test_names_become_the_things_of_the_own_institution(folder):
    load_region(folder.path)

    project = ProjectPage.objects.get(locale__language_code="sw")
    assert project.ward == Ward.objects.get(name="Ng'ombeni")
    assert project.tender == TenderPage.objects.get(locale__language_code="sw")
    assert [row.amount for row in project.sources.all()] == [10_000_000, 2_500_000]
    assert [row.image is None for row in project.progress.all()] == [False, True]
    # Two councils have a ward of this name.
    opportunity = InvestmentPage.objects.get(locale__language_code="sw")
    assert opportunity.ward.institution.slug == "ngambo-dc"


def test_rows_are_translated(folder):
    load_region(folder.path)

    project = ProjectPage.objects.get(locale__language_code="en")
    first, _second = project.progress.all()
    assert [row.name for row in project.sources.all()] == ["Central government", "Own source"]
    assert (first.percent, first.text, first.alt) == (
        10,
        "Stones have arrived.",
        "Stones beside the river",
    )
    assert project.ward.name == "Ng'ombeni"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (PROJECT, 'ward: "Ng\'ombeni"', 'ward: "Hakuna"', "There is no ward “Hakuna” of this"),
        (PROJECT, 'ward: "Ng\'ombeni"', 'ward: "Mwambani"', "There is no ward “Mwambani” of this"),
        (OPPORTUNITY, 'ward: "Chemchemi"', 'ward: "chemchemi"', "no ward “chemchemi” of this"),
        (PROJECT, '"ukarabati-wa-daraja"', '"hakuna"', "There is no tender “hakuna” of this"),
        (PROJECT, 'image: "bonde"', 'image: "mto"', "There is no image “mto” of this"),
        (PROJECT, 'image: "bonde"', 'ward: "Ng\'ombeni"', "There is no “ward” in projects"),
        (OPPORTUNITY, 'ward: "Chemchemi"', 'tender: "x"', "There is no “tender” in investment"),
        (PROJECT, 'status: "ongoing"', 'status: "magic"', "Use one of: planned, ongoing"),
        (PROJECT, "budget: 12500000", "budget: 12400000", "12,400,000, but the sources of funds"),
        (PROJECT, "budget: 12500000", "budget: nyingi", "is no amount"),
        (PROJECT, "expected_end_on: 2030-07-01", "expected_end_on: 2026-10-09", "cannot end"),
        (PROJECT, 'status: "ongoing"', 'status: "completed"', "says 25 percent"),
        (PROJECT, "percent: 25", "percent: 101", "percent: "),
        (PROJECT, "percent: 25", "percent: 25.5", "is no whole number"),
        (PROJECT, "observed_on: 2026-10-15", "observed_on: 2999-10-15", "has not come yet"),
        (PROJECT, "observed_on: 2026-10-15", "observed_on: jana", "is no date"),
        (OPPORTUNITY, "valid_until: 2030-06-30", "valid_until: 2026-08-31", "cannot end"),
        (OPPORTUNITY, "@ngambo.example", "@gmail.com", "is on no government domain"),
        (OPPORTUNITY, 'kind: "road"', 'kind: "canal"', "There is no “canal”. Use one of: road"),
    ],
)
def test_what_leads_nowhere_or_cannot_be_is_told_by_file_and_line(folder, file, old, new, message):
    line = folder.replace(file, old, new)

    told = [one for one in folder.faults() if message in one and one.startswith(f"{file}:")]

    assert told
    assert all(fault.startswith(f"{file}:{line}: ") for fault in told)
    assert not ProjectPage.objects.exists()


def test_picture_of_progress_without_words_is_told(folder):
    line = folder.replace(PROJECT, 'image: "bonde"\n    alt: "Mawe kando ya mto"', 'image: "bonde"')

    (told,) = [fault for fault in folder.faults() if "Say what the picture shows" in fault]

    assert told.startswith(f"{PROJECT}:{line}: ")
