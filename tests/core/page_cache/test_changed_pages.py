"""What somebody changes is seen at once on the kept pages that show it; all others stay kept."""

from __future__ import annotations

import pytest
from django.db import connection
from wagtail.models import PageViewRestriction

from lga.models import ContactSettings
from tests.core.page_cache.asking import ask, queries_of
from tests.factories.pages import make_news, starter

pytestmark = pytest.mark.django_db


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


def test_a_councils_settings_leave_the_regions_pages_kept(kept, bonde, region, commit):
    for institution in (bonde, region):
        ask(kept, institution)
    commit()
    contact = ContactSettings.objects.get(site=bonde.site)
    contact.phone = "026 278 2999"
    contact.save()

    assert len(queries_of(kept, region)) == 1
    assert "026 278 2999" in ask(kept, bonde).text


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
