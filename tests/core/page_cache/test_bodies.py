"""A body is kept as a part of its page, and old once something that it points to has changed."""

from __future__ import annotations

import pytest

from home.models import StandardPage
from lga.models import Office, PersonPage
from tests.core.page_cache.asking import ask, queries_of
from tests.factories.pages import make_news, make_notice, starter
from tests.public.specimens import specimen
from tests.public.specimens.content import make_image

pytestmark = pytest.mark.django_db


def page_with(institution, body):
    return starter(institution, "about").add_child(instance=StandardPage(title="Mwili", body=body))


def test_a_body_is_old_once_a_page_that_it_links_to_has_another_title(kept, bonde, commit):
    news = make_news(bonde, "Jina la kale")
    page = page_with(bonde, [("links", {"links": [{"page": news}]})])
    assert "Jina la kale" in ask(kept, bonde, page.url).text
    commit()
    news.title = "Jina jipya"
    news.save_revision().publish()

    assert "Jina jipya" in ask(kept, bonde, page.url).text


def test_a_body_stays_kept_while_pages_change_that_it_does_not_show(kept, bonde, commit):
    news, other = make_news(bonde), make_notice(bonde)
    page = page_with(bonde, [("links", {"links": [{"page": news}]})])
    ask(kept, bonde, page.url)
    commit()
    other.save_revision().publish()

    assert len(queries_of(kept, bonde, page.url)) == 1


def test_a_picture_in_a_body_is_old_once_somebody_else_is_credited(kept, bonde, commit):
    image = make_image(bonde)
    page = page_with(bonde, [("image", {"image": image, "alt_text": "Soko"})])
    ask(kept, bonde, page.url)
    commit()
    image.credit = "Mpiga picha mwingine"
    image.save()

    assert "Mpiga picha mwingine" in ask(kept, bonde, page.url).text


def test_a_persons_office_in_a_body_is_old_once_she_has_another(kept, bonde, commit):
    person = specimen(PersonPage, bonde)
    page = page_with(bonde, [("people", {"people": [person]})])
    ask(kept, bonde, page.url)
    commit()
    person.offices = [Office(title="Mkuu wa Idara ya Maji")]
    person.save_revision().publish()

    assert "Mkuu wa Idara ya Maji" in ask(kept, bonde, page.url).text
