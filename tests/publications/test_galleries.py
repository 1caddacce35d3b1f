"""Galleries show pictures small, each with a way to see it larger and what that costs."""

from __future__ import annotations

import re

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.core.pictures.make_ready import make_renditions
from publications.models import GalleryPicture
from search.models import Entry
from tests.factories.pages import make_news, starter
from tests.public.specimens.media import make_gallery

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(client, bonde):
    def get(page, **headers):
        response = client.get(page.url, headers={"host": bonde.site.hostname, **headers})
        assert response.status_code == 200
        return response.content.decode()

    return get


def main_of(html: str) -> str:
    return html[html.index("<main") : html.index("</main>")]


def test_each_picture_leads_to_itself_at_a_larger_size_with_its_cost(read, bonde):
    gallery = make_gallery(bonde, pictures=2)

    html = main_of(read(gallery))

    for picture in gallery.pictures.all():
        large = picture.image.renditions.get(filter_spec="max-1600x1600|format-jpeg")
        assert f'<a href="{large.url}">' in html
        assert f'alt="{picture.alt}"' in html
    assert html.count("KB") == 2


def test_only_the_first_is_fetched_at_once(read, bonde):
    html = main_of(read(make_gallery(bonde, pictures=3)))

    assert len(re.findall("<img ", html)) == 3
    assert html.count('loading="lazy"') == 2


def test_who_saves_data_reads_what_each_shows_and_chooses(read, bonde):
    html = main_of(read(make_gallery(bonde, pictures=3), save_data="on"))

    assert "<img" not in html
    assert html.count("Onyesha picha hii") == 3


def test_a_hundred_pictures_cost_no_more_queries_than_two(read, bonde):
    costs = []
    for count in (2, 30):
        gallery = make_gallery(bonde, pictures=count, title=f"Picha {count}")
        read(gallery)
        with CaptureQueriesContext(connection) as queries:
            read(gallery)
        costs.append(len(queries))

    assert costs[0] == costs[1] <= 12


def test_the_list_shows_the_first_picture_of_each_and_counts_them(read, bonde):
    gallery = make_gallery(bonde, pictures=3)
    first = gallery.pictures.first().image
    make_renditions.func(first.pk)

    html = main_of(read(starter(bonde, "galleries")))

    assert first.renditions.get(filter_spec="fill-480x300|format-avif").url in html
    assert "Picha 3" in html


def test_an_empty_list_says_what_to_do(read, bonde):
    assert "Picha pia ziko kwenye habari" in read(starter(bonde, "galleries"))


def test_a_gallery_leads_to_what_it_shows(read, bonde):
    news = make_news(bonde, "Siku ya wakulima yafana")
    gallery = make_gallery(bonde, event=news.page_ptr)
    assert f'href="/habari/{news.slug}/"' in main_of(read(gallery))

    news.unpublish()
    assert news.title not in main_of(read(gallery))


def test_a_picture_without_words_for_the_blind_is_refused(bonde):
    with pytest.raises(ValidationError) as refused:
        GalleryPicture(caption="Soko").clean_fields(exclude=["image", "page", "locale"])

    assert set(refused.value.message_dict) == {"alt"}


def test_captions_are_found(bonde):
    gallery = make_gallery(bonde)

    entry = Entry.objects.get(object_id=gallery.pk)
    assert entry.kind == "gallery"
    assert "Wakulima wa kikundi" in entry.body
