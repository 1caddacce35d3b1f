"""A vacancy ends by itself: the second its deadline passes it is in the archive."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import RequestFactory

from publications.models import VacancyPage
from publications.streams import stream_of
from tests.factories.pages import make_vacancy, starter

pytestmark = pytest.mark.django_db

DAR_ES_SALAAM = ZoneInfo("Africa/Dar_es_Salaam")
DEADLINE = datetime.datetime(2026, 12, 18, 15, 30, tzinfo=DAR_ES_SALAAM)
PUBLISHED = datetime.date(2026, 11, 20)
SECOND = datetime.timedelta(seconds=1)


@pytest.fixture
def vacancy(bonde):
    return make_vacancy(
        bonde,
        deadline=DEADLINE,
        published_on=PUBLISHED,
        reference="AB/1",
        positions=3,
        contract="contract",
        apply_url="https://example.org/ajira",
    )


def shown(client, page, bonde, **query):
    return client.get(page.relative_url(bonde.site), query, headers={"host": "bonde-dc.test"}).text


def test_it_is_open_until_the_second_of_its_deadline():
    vacancy = VacancyPage(deadline=DEADLINE)

    assert vacancy.is_open_at(DEADLINE - SECOND)
    assert not vacancy.is_open_at(DEADLINE)


@pytest.mark.parametrize(("now", "is_open"), [(DEADLINE - SECOND, True), (DEADLINE, False)])
def test_it_leaves_the_open_list_for_the_archive(client, bonde, vacancy, now, is_open):
    index = starter(bonde, "vacancies")

    with time_machine.travel(now, tick=False):
        assert ("Mtendaji wa kijiji" in shown(client, index, bonde)) == is_open
        assert ("Mtendaji wa kijiji" in shown(client, index, bonde, archive="1")) != is_open


def test_the_way_to_apply_closes_with_it(client, bonde, vacancy):
    with time_machine.travel(DEADLINE - SECOND, tick=False):
        assert "https://example.org/ajira" in shown(client, vacancy, bonde)
    with time_machine.travel(DEADLINE, tick=False):
        assert "https://example.org/ajira" not in shown(client, vacancy, bonde)


def test_open_vacancies_that_close_soonest_come_first(bonde):
    later = make_vacancy(bonde, deadline=DEADLINE + SECOND, published_on=PUBLISHED)
    sooner = make_vacancy(bonde, deadline=DEADLINE, published_on=PUBLISHED)

    assert list(VacancyPage.objects.soonest_deadline_first()) == [sooner, later]


def test_it_cannot_close_before_it_is_published():
    vacancy = VacancyPage(
        deadline=DEADLINE, published_on=DEADLINE.date() + datetime.timedelta(days=1)
    )

    with pytest.raises(ValidationError) as refused:
        vacancy.clean()

    assert set(refused.value.message_dict) == {"deadline"}


@pytest.mark.parametrize(
    ("field", "value"), [("positions", 0), ("apply_url", "tovuti ya ajira"), ("contract", "milele")]
)
def test_wrong_values_are_named_by_field(field, value):
    vacancy = VacancyPage(title="Kazi", deadline=DEADLINE, **{field: value})

    with pytest.raises(ValidationError) as refused:
        vacancy.clean_fields()

    assert field in refused.value.message_dict


def test_qualifications_are_a_list_however_they_were_pasted():
    vacancy = VacancyPage(qualifications="- Kidato cha nne\n\n •  Cheti\r\n")

    assert vacancy.qualification_lines == ["Kidato cha nne", "Cheti"]


@pytest.mark.parametrize("query", [{}, {"archive": "1"}])
def test_an_empty_list_says_so(client, bonde, query):
    assert "empty-state" in shown(client, starter(bonde, "vacancies"), bonde, **query)


def test_vacancies_are_a_stream(bonde, vacancy):
    assert list(stream_of("vacancies").pages(bonde)) == [vacancy]


def test_machines_read_a_job_posting_while_it_is_open(bonde, vacancy):
    request = RequestFactory(headers={"host": "bonde-dc.test"}).get("/")

    with time_machine.travel(DEADLINE - SECOND, tick=False):
        data = vacancy.structured_data(request)

    assert data["@type"] == "JobPosting"
    assert data["validThrough"] == "2026-12-18T15:30:00+03:00"
    assert data["datePosted"] == "2026-11-20"
    assert data["employmentType"] == "CONTRACTOR"
    assert data["totalJobOpenings"] == 3
    assert data["hiringOrganization"]["name"] == bonde.name


def test_machines_read_nothing_of_a_closed_one(vacancy):
    with time_machine.travel(DEADLINE, tick=False):
        assert vacancy.structured_data(RequestFactory().get("/")) is None
