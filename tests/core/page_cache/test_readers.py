"""A kept page is shown to those whom it is meant for, and to nobody else."""

from __future__ import annotations

import pytest
from wagtail.models import PageViewRestriction

from tests.core.page_cache.asking import ask, queries_of
from tests.factories.pages import make_news, make_notice, starter
from tests.factories.users import make_officer
from tests.public.specimens import specimen
from tests.public.specimens.alerts import make_alert

pytestmark = pytest.mark.django_db


def test_who_knows_the_password_sees_the_page_and_nobody_after_her(kept, bonde, client):
    news = make_news(bonde, "Ndani", summary="Siri ya ndani")
    restriction = PageViewRestriction.objects.create(
        page=news, restriction_type="password", password="neno"
    )
    session = client.session
    session["passed_page_view_restrictions"] = [restriction.pk]
    session.save()
    for name, value in client.cookies.items():
        kept.cookies[name] = value.value

    assert "Siri ya ndani" in ask(kept, bonde, news.url).text
    kept.cookies.clear()
    assert "Siri ya ndani" not in ask(kept, bonde, news.url).text
    assert "Siri ya ndani" not in ask(kept, bonde, news.url).text


def test_a_signed_in_officer_leaves_nothing_for_others(kept, bonde):
    kept.force_login(make_officer(bonde))
    response = ask(kept, bonde)

    assert "public" not in response.get("Cache-Control", "")
    kept.logout()
    assert len(queries_of(kept, bonde)) > 1


def test_a_form_has_a_token_of_its_own_for_each_reader(kept, bonde):
    from lga.feedback.models import FeedbackPage

    path = specimen(FeedbackPage, bonde).url
    first, second = ask(kept, bonde, path), ask(kept, bonde, path)

    assert first.content != second.content
    assert "public" not in first["Cache-Control"]


def test_who_saves_data_gets_the_page_without_pictures(kept, bonde):
    saving = ask(kept, bonde, save_data="on").text
    usual = ask(kept, bonde).text

    assert saving != usual
    assert ask(kept, bonde, save_data="on").text == saving


def test_who_has_hidden_an_alert_hides_it_for_nobody_else(kept, bonde):
    make_alert(bonde, "Daraja limefungwa", is_dismissible=True)
    kept.cookies["alerts-hidden"] = "x"
    ask(kept, bonde)
    kept.cookies.clear()

    assert "Daraja limefungwa" in ask(kept, bonde).text


def test_each_language_and_each_question_is_a_page_of_its_own(kept, bonde):
    make_notice(bonde)
    path = starter(bonde, "notices").url
    pages = {ask(kept, bonde, one).content for one in ("/", "/en/", path, f"{path}?archive")}

    assert len(pages) == 4
