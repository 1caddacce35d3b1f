"""A page is made once and shown until something of it changes, to whoever it is meant for."""

from __future__ import annotations

import datetime
import gzip

import pytest
import time_machine
from django.db import OperationalError, connection
from django.utils import timezone
from wagtail.models import PageViewRestriction

from home.models import StandardPage
from lga.models import AppearanceSettings
from tests.factories.pages import make_news, make_notice, make_tender, starter
from tests.factories.users import make_officer
from tests.public.specimens import specimen
from tests.public.specimens.alerts import make_alert
from tests.queries import noted_queries

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)


def ask(client, institution, path="/", **headers):
    return client.get(path, headers={"host": institution.site.hostname} | headers)


def queries_of(client, institution, path="/", **headers):
    with noted_queries() as queries:
        ask(client, institution, path, **headers)
    return queries


def test_a_kept_page_costs_one_query(kept, bonde):
    news = make_news(bonde)
    ask(kept, bonde, news.url)

    assert len(queries_of(kept, bonde, news.url)) == 1


def test_a_kept_page_is_the_same_with_all_its_headers(kept, bonde):
    AppearanceSettings.objects.update_or_create(site=bonde.site, defaults={"accent": "#123456"})
    first, second = ask(kept, bonde), ask(kept, bonde)

    assert first.content == second.content
    assert dict(first.items()) == dict(second.items())
    assert "sha256-" in second["Content-Security-Policy"]


def test_a_deadline_is_near_from_midnight_on_and_a_kept_page_says_so(kept, bonde):
    morning = datetime.datetime(2026, 11, 25, 9, 0, tzinfo=datetime.UTC)
    with time_machine.travel(morning, tick=False):
        tender = make_tender(bonde, closing_at=morning + datetime.timedelta(days=8, hours=5))
        assert "time-left--soon" not in ask(kept, bonde, tender.url).text

    with time_machine.travel(morning + 13 * HOUR, tick=False):
        assert "time-left--soon" in ask(kept, bonde, tender.url).text


def test_lists_of_latest_entries_are_kept_for_other_addresses_of_their_page(kept, bonde):
    lists = [starter(bonde, name) for name in ("news", "notices", "tenders")] * 2
    body = [("latest_items", {"index": index, "count": 3, "heading": ""}) for index in lists]
    page = StandardPage(title="Mapya", body=body)
    starter(bonde, "about").add_child(instance=page)
    title = make_news(bonde).title
    ask(kept, bonde, page.url)

    assert len(queries_of(kept, bonde, f"{page.url}?sent-by=a-friend")) <= 4
    assert title in ask(kept, bonde, f"{page.url}?sent-by=another").text


def test_a_browser_that_has_it_gets_no_second_copy(kept, bonde):
    first = ask(kept, bonde)
    second = ask(kept, bonde, if_none_match=first["ETag"])

    assert second.status_code == 304
    assert second.content == b""
    assert first["Cache-Control"].startswith("public, max-age=0, s-maxage=1, ")


def test_it_is_packed_for_whoever_can_unpack_it(kept, bonde):
    plain = ask(kept, bonde)
    packed = ask(kept, bonde, accept_encoding="br, gzip")

    assert gzip.decompress(packed.content) == plain.content
    assert int(packed["Content-Length"]) == len(packed.content) < len(plain.content) / 2
    assert packed["ETag"] != plain["ETag"]
    assert "Accept-Encoding" in plain["Vary"]


def test_a_publication_shows_at_once(kept, bonde, region, commit):
    for institution in (bonde, region):
        ask(kept, institution)
    make_news(bonde, "Daraja limekamilika")

    assert "Daraja limekamilika" in ask(kept, bonde).text
    assert "Daraja limekamilika" in ask(kept, region).text


def test_two_publications_in_two_transactions_both_show(kept, bonde, commit):
    make_news(bonde, "Ya kwanza")
    ask(kept, bonde)
    commit()
    make_news(bonde, "Ya pili")

    assert "Ya pili" in ask(kept, bonde).text


def test_another_councils_pages_stay_kept(kept, bonde, mlima, commit):
    ask(kept, mlima)
    make_news(bonde, "Daraja limekamilika")

    assert len(queries_of(kept, mlima)) == 1


def test_a_draft_changes_nothing(kept, bonde, commit):
    news = make_news(bonde)
    ask(kept, bonde)
    commit()
    news.title = "Bado"
    news.save_revision()

    assert len(queries_of(kept, bonde)) == 1


def test_a_page_that_was_moved_leads_on_to_its_new_place(kept, bonde, commit):
    news = make_news(bonde)
    old = news.url
    ask(kept, bonde, old)
    commit()
    news.move(starter(bonde, "about"), pos="last-child")
    news.refresh_from_db()

    assert ask(kept, bonde, old).status_code == 301
    assert ask(kept, bonde, news.url).status_code == 200


def test_a_deleted_page_is_gone(kept, bonde, commit):
    news = make_news(bonde)
    ask(kept, bonde, news.url)
    commit()
    news.delete()

    assert ask(kept, bonde, news.url).status_code == 404


def test_the_clock_closes_a_tender_to_the_second(kept, bonde):
    closing = timezone.now().replace(microsecond=0) + 3 * HOUR
    tender = make_tender(bonde, closing_at=closing)
    with time_machine.travel(closing - datetime.timedelta(seconds=1), tick=False):
        before = ask(kept, bonde, tender.url).text
        assert ask(kept, bonde, tender.url).text == before
    with time_machine.travel(closing, tick=False):
        assert ask(kept, bonde, tender.url).text != before


def test_the_clock_shows_an_alert_and_ends_it(kept, bonde):
    start = timezone.now().replace(microsecond=0) + HOUR
    make_alert(bonde, "Daraja limefungwa", starts_at=start, ends_at=start + HOUR)
    for moment, is_shown in ((-1, False), (0, True), (3599, True), (3600, False)):
        with time_machine.travel(start + datetime.timedelta(seconds=moment), tick=False):
            assert ("Daraja limefungwa" in ask(kept, bonde).text) is is_shown


def test_a_new_day_makes_pages_anew(kept, bonde):
    ask(kept, bonde)
    with time_machine.travel(timezone.now() + datetime.timedelta(days=1)):
        assert len(queries_of(kept, bonde)) > 1


@pytest.mark.parametrize("method", ["unpublish", "protect"])
def test_what_is_taken_from_the_public_is_gone_at_once(kept, bonde, commit, method):
    news = make_news(bonde, "Si ya umma")
    ask(kept, bonde, news.url)
    commit()
    if method == "unpublish":
        news.unpublish()
    else:
        PageViewRestriction.objects.create(page=news, restriction_type="login")

    assert "Si ya umma" not in ask(kept, bonde, news.url).text
    assert "Si ya umma" not in ask(kept, bonde).text


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


def test_kept_pages_are_shown_while_the_database_is_away(kept, bonde, caplog):
    ask(kept, bonde)

    def away(*args):
        raise OperationalError("the server is gone")

    with connection.execute_wrapper(away):
        response = ask(kept, bonde)

    assert response.status_code == 200
    assert "the server is gone" in caplog.text


def test_a_page_that_was_being_made_during_a_change_is_made_again(kept, bonde, commit):
    """The version is read first: what a change overtakes is old as soon as it is made."""
    done: list[bool] = []

    def publish_meanwhile(execute, sql, *rest):
        result = execute(sql, *rest)
        if "core_shownchange" in sql and not done:
            done.append(True)
            make_news(bonde, "Wakati huohuo")
        return result

    with connection.execute_wrapper(publish_meanwhile):
        ask(kept, bonde)

    assert "Wakati huohuo" in ask(kept, bonde).text
    assert len(queries_of(kept, bonde)) == 1


def test_nothing_is_kept_where_the_setting_says_none(client, bonde):
    assert "ETag" not in ask(client, bonde)
