"""Whoever asks wrongly is told what, where, and how it is mended."""

from __future__ import annotations

import pytest

from tests.search.api.asking import ADDRESS, faults

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("question", [None, "", "  "])
def test_a_question_must_be_asked(call, question):
    response = call(**({} if question is None else {"q": question}))

    assert faults(response) == {"q": "Andika unachotafuta, herufi zisizozidi 300."}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("scope", "moon"),
        ("kind", "nonsense"),
        ("year", "2025"),
        ("year", "2025/99"),
        ("year", "٢٠٢٥/٢٦"),
        ("exact", "yes"),
        ("language", "fr"),
        ("sort", "size"),
        ("page", "0"),
        ("page", "x"),
        ("page", "9" * 50),
        ("institution", "x" * 51),
        ("q", "x" * 301),
    ],
)
def test_a_wrong_value_is_named_with_its_mend(call, name, value):
    told = faults(call(**({"q": "maji"} | {name: value})))

    assert list(told) == [name]
    assert told[name]


def test_whoever_asks_for_another_language_is_told_which_there_are(call, settings):
    codes = ", ".join(code for code, _ in settings.LANGUAGES)

    assert faults(call(q="maji", language="fr")) == {"language": f"Andika moja kati ya: {codes}."}


def test_an_unknown_institution_is_told_which_there_are(call, region):
    assert faults(call(q="maji", institution="haipo")) == {
        "institution": "Andika moja kati ya: mkoa, bonde."
    }


def test_a_misspelt_parameter_is_not_taken_for_none(call):
    told = faults(call(q="maji", kinds="news"), 400)

    assert list(told) == ["kinds"]
    assert "kind" in told["kinds"]


def test_faults_are_told_in_the_language_asked_for(call):
    response = call(headers={"accept-language": "en"})

    assert faults(response) == {"q": "Write what to look for, at most 300 characters."}
    assert response["Content-Language"] == "en"
    assert "Accept-Language" in response["Vary"]


def test_whoever_asks_too_often_is_told_when_to_come_back(call, store, settings):
    settings.SEARCH_API_PER_MINUTE = 2
    answers = [call(q="maji") for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[-1]["Retry-After"] == "60"
    assert answers[-1].json()["errors"][0]["mend"]


def test_nothing_can_be_written(client, council):
    response = client.post(ADDRESS, {"q": "maji"}, headers=council.host)

    assert faults(response, 405)
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_a_misspelt_address_is_a_fault_like_others(client, council):
    assert faults(client.get("/api/v1/seach", headers=council.host), 404)
