"""A project says where it stands, what it costs and how far it is, and never contradicts itself."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import ValidationError

from lga.models import Ward
from publications.models import FundingSource, ProgressEntry, ProjectPage
from tests.factories.pages import make_project, make_tender
from tests.public.specimens.content import make_image

NOON = datetime.datetime(2026, 11, 20, 12, 0, tzinfo=ZoneInfo("Africa/Dar_es_Salaam"))
TODAY = NOON.date()
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOON, tick=False):
        yield


def refused(institution, **fields) -> dict[str, list[str]]:
    """What is said of a project that contradicts itself, by field."""
    with pytest.raises(ValidationError) as error:
        make_project(institution, **fields)
    return error.value.message_dict


def entry(institution, percent=40, observed_on=TODAY, **fields):
    locale = institution.site.root_page.locale
    return ProgressEntry(
        percent=percent, observed_on=observed_on, text="Msingi.", locale=locale, **fields
    )


def source(institution, amount, name="Serikali Kuu"):
    return FundingSource(name=name, amount=amount, locale=institution.site.root_page.locale)


@pytest.mark.parametrize("name", ["expected_end_on", "ended_on"])
def test_end_before_the_start_is_refused_with_both_days(bonde, name):
    faults = refused(bonde, started_on=TODAY - DAY, **{name: TODAY - 2 * DAY})

    assert list(faults) == [name]
    assert "18 Novemba 2026" in faults[name][0]
    assert "19 Novemba 2026" in faults[name][0]


def test_project_may_start_and_end_on_one_day(bonde):
    assert make_project(bonde, started_on=TODAY, expected_end_on=TODAY, ended_on=TODAY).pk


def test_end_that_has_not_come_is_refused(bonde):
    assert list(refused(bonde, ended_on=TODAY + DAY)) == ["ended_on"]


@pytest.mark.parametrize("amounts", [[60, 30], [60, 50]])
def test_sources_that_do_not_add_up_are_refused_with_both_figures(bonde, amounts):
    sources = [source(bonde, amount * 1000) for amount in amounts]

    faults = refused(bonde, budget=100_000, sources=sources)

    assert list(faults) == ["budget"]
    assert "100,000" in faults["budget"][0]
    assert f"{sum(amounts)},000" in faults["budget"][0]


def test_sources_without_a_budget_say_what_it_is(bonde):
    faults = refused(bonde, budget=None, sources=[source(bonde, 5_000), source(bonde, 2_000)])

    assert "7,000" in faults["budget"][0]


def test_sources_that_add_up_are_kept(bonde):
    project = make_project(
        bonde, budget=9_000, sources=[source(bonde, 4_000), source(bonde, 5_000)]
    )

    assert ProjectPage.objects.get(pk=project.pk).sources.count() == 2


def test_budget_may_stand_without_sources(bonde):
    assert make_project(bonde, budget=9_000).pk


def test_completed_project_with_work_left_is_refused(bonde):
    progress = [entry(bonde, 100, TODAY - 9 * DAY), entry(bonde, 95, TODAY - DAY)]

    faults = refused(bonde, status="completed", progress=progress)

    assert list(faults) == ["status"]
    assert "95" in faults["status"][0]
    assert "19 Novemba 2026" in faults["status"][0]


def test_completed_project_with_all_work_done_or_nothing_told_is_kept(bonde):
    assert make_project(bonde, status="completed", progress=[entry(bonde, 100)]).pk
    assert make_project(bonde, "Bila taarifa", status="completed").pk


def test_progress_of_tomorrow_is_refused(bonde):
    with pytest.raises(ValidationError, match="observed_on"):
        entry(bonde, observed_on=TODAY + DAY).clean()
    entry(bonde, observed_on=TODAY).clean()


def test_today_ends_at_midnight_in_local_time(bonde):
    with time_machine.travel(NOON.replace(hour=23, minute=59), tick=False):
        entry(bonde, observed_on=TODAY).clean()
        with pytest.raises(ValidationError):
            entry(bonde, observed_on=TODAY + DAY).clean()


@pytest.mark.parametrize("percent", [-1, 101])
def test_percent_beyond_the_whole_is_refused(bonde, percent):
    with pytest.raises(ValidationError, match="percent"):
        entry(bonde, percent).clean_fields(exclude=["page", "translation_key"])


@pytest.mark.parametrize("alt", ["", "   "])
def test_photograph_without_words_for_the_blind_is_refused(bonde, alt):
    with pytest.raises(ValidationError, match="alt"):
        entry(bonde, image=make_image(bonde), alt=alt).clean()


def test_newest_progress_counts_and_the_later_of_one_day(bonde):
    progress = [entry(bonde, 30), entry(bonde, 10, TODAY - DAY), entry(bonde, 35)]

    assert make_project(bonde, progress=progress).latest_progress.percent == 35


def test_ward_of_another_council_is_refused(bonde, mlima):
    foreign = Ward.objects.create(institution=mlima, name="Mwambani")

    assert list(refused(bonde, ward=foreign)) == ["ward"]


def test_own_ward_is_kept_and_survives_the_ward(bonde):
    ward = Ward.objects.create(institution=bonde, name="Mwambani")
    project = make_project(bonde, ward=ward)

    ward.delete()

    assert ProjectPage.objects.get(pk=project.pk).ward is None


def test_tender_of_another_institution_is_refused(bonde, mlima):
    assert list(refused(bonde, tender=make_tender(mlima))) == ["tender"]


@pytest.mark.parametrize(
    ("status", "expected_end_on", "is_late"),
    [
        ("ongoing", TODAY - DAY, True),
        ("planned", TODAY - DAY, True),
        ("ongoing", TODAY, False),
        ("ongoing", None, False),
        ("completed", TODAY - DAY, False),
        ("stopped", TODAY - DAY, False),
    ],
)
def test_project_is_late_once_its_expected_end_has_passed(status, expected_end_on, is_late):
    project = ProjectPage(status=status, expected_end_on=expected_end_on)

    assert project.is_late is is_late
