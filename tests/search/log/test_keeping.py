"""What few have asked is shown to nobody and soon forgotten; the rest after a year."""

from __future__ import annotations

import datetime

import pytest
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from lga.models import Institution, Role
from search.models import AskedQuestion
from tests.factories.users import make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(bonde):
    def _asked(words, times=5, days_ago=1, institution=bonde, **numbers):
        day = timezone.localdate() - datetime.timedelta(days=days_ago)
        return AskedQuestion.objects.create(
            words=words,
            asked=times,
            day=day,
            institution=institution,
            **{"language": "sw", **numbers},
        )

    return _asked


@pytest.fixture
def report(client):
    def _report(user, query=""):
        client.force_login(user)
        return client.get(reverse("search_questions") + query)

    return _report


def kept():
    return sorted(AskedQuestion.objects.values_list("words", flat=True))


def test_a_question_is_kept_for_a_year(asked):
    asked("maji", days_ago=365)
    asked("umeme", days_ago=366)

    call_command("purge_questions", verbosity=0)

    assert kept() == ["maji"]


def test_a_rare_question_is_kept_for_thirty_days(asked):
    asked("jina langu", times=4, days_ago=31)
    asked("jipya", times=1, days_ago=30)
    asked("maji", times=5, days_ago=31)

    call_command("purge_questions", verbosity=0)

    assert kept() == ["jipya", "maji"]


def test_what_is_asked_rarely_but_on_many_days_is_not_rare(asked):
    for days in range(31, 36):
        asked("maji", times=1, days_ago=days)

    call_command("purge_questions", verbosity=0)

    assert len(kept()) == 5


def test_the_report_has_what_found_nothing_first(asked, bonde, report):
    asked("maji", times=20)
    asked("umeme", times=5, found_nothing=5)

    rows = report(make_officer(bonde)).context["object_list"]

    assert [row["words"] for row in rows] == ["umeme", "maji"]


def test_the_report_leaves_out_what_few_have_asked(asked, bonde, report):
    asked("jina la mtu", times=4)

    response = report(make_officer(bonde))

    assert response.status_code == 200
    assert "jina la mtu" not in response.text


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.ADMINISTRATOR])
@pytest.mark.parametrize("query", ["", "?export=csv", "?export=xlsx"])
def test_officers_see_their_own_institutions_questions_alone(
    asked, bonde, mlima, report, role, query
):
    asked("swali la bonde")
    asked("swali la mlima", institution=mlima)

    response = report(make_officer(bonde, role), query)

    assert response.status_code == 200
    content = b"".join(response.streaming_content) if response.streaming else response.content
    assert b"swali la mlima" not in content
    if query != "?export=xlsx":
        assert b"swali la bonde" in content


def test_the_regions_administrator_sees_all(asked, bonde, mlima, report):
    asked("swali la bonde")
    asked("swali la mlima", institution=mlima)

    rows = report(make_officer(Institution.objects.get(slug="mkoa"), Role.ADMINISTRATOR)).context[
        "object_list"
    ]

    assert len(rows) == 2


def test_whoever_works_for_nobody_sees_nothing(asked, client, django_user_model, bonde):
    asked("swali la bonde")
    user = django_user_model.objects.create_user("mgeni", password="siri")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)

    assert "swali la bonde" not in client.get(reverse("search_questions")).text


def test_a_stranger_is_asked_to_sign_in(client, bonde):
    assert client.get(reverse("search_questions")).status_code == 302


def test_nothing_in_its_spreadsheet_is_a_formula(asked, bonde, report):
    asked("=1+1")

    response = report(make_officer(bonde), "?export=csv")

    assert b"'=1+1" in b"".join(response.streaming_content)


def test_who_finds_nothing_is_shown_what_others_ask_and_find(asked, client, bonde, mlima):
    asked("maji", times=9)
    asked("bajeti ya halmashauri", times=6, found_nothing=5)
    asked("haipo", times=30, found_nothing=30)
    asked("nadra", times=4)
    asked("zamani", days_ago=40)
    asked("jirani", institution=mlima)
    asked("water", language="en")

    response = client.get("/tafuta/?q=xyzzy", headers={"host": "bonde-dc.test"})

    assert [(link.title, link.url) for link in response.context["popular"]] == [
        ("maji", "/tafuta/?q=maji"),
        ("bajeti ya halmashauri", "/tafuta/?q=bajeti+ya+halmashauri"),
    ]
    assert 'href="/tafuta/?q=maji"' in response.text
