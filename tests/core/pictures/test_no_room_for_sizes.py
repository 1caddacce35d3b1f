"""Where there is no room for another size of a picture, pages do without it."""

from __future__ import annotations

import pytest
from django.template import Context, Template
from django.urls import reverse

from cms.core.pictures.make_ready import make_renditions
from tests.factories.pages import make_news

pytestmark = pytest.mark.django_db


def shown(image):
    template = Template('{% load pictures %}{% picture_of image "text" alt="Soko la Bonde" %}')
    return template.render(Context({"image": image}))


def test_a_page_shows_the_words_of_a_picture_that_cannot_be_made_ready(image, media_disk):
    before = media_disk.files()
    media_disk.fill()

    html = shown(image)

    assert "Soko la Bonde" in html
    assert "<img" not in html
    assert not image.renditions.exists()
    assert media_disk.files() == before


def test_the_next_reader_sees_it_once_there_is_room(image, media_disk):
    media_disk.fill()
    shown(image)
    media_disk.make_room()

    assert "<img" in shown(image)


def test_a_reader_gets_the_news_all_the_same(client, bonde, image, media_disk):
    news = make_news(bonde, image=image)
    media_disk.fill()

    assert client.get(news.url, headers={"host": bonde.site.hostname}).status_code == 200


def test_an_officer_s_list_of_pictures_opens_all_the_same(officer, image, media_disk):
    media_disk.fill()

    assert officer.get(reverse("wagtailimages:index")).status_code == 200
    assert officer.get(reverse("wagtailimages:edit", args=[image.pk])).status_code == 200


def test_the_operator_reads_that_renditions_are_missing(image, media_disk, caplog):
    media_disk.fill()

    assert make_renditions.func(image.pk) == 0
    assert "a disk is full (ENOSPC)" in caplog.text
