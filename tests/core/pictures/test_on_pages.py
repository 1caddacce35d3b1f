"""A page offers each picture in three formats, and makes none of them while a reader waits."""

from __future__ import annotations

import re

import pytest
from django.core.management import call_command
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext

from cms.core.models import Image, Rendition
from cms.core.pictures.make_ready import make_renditions
from cms.core.pictures.shapes import SHAPES
from tests.core.pictures.drawn import drawn, opened, upload
from tests.factories.pages import make_news, starter
from tests.public.specimens.content import make_image

pytestmark = pytest.mark.django_db


def shown(image, arguments='"text" alt="Soko"') -> str:
    template = Template("{% load pictures %}{% picture_of image " + arguments + " %}")
    return template.render(Context({"image": image}))


@pytest.fixture
def image(bonde) -> Image:
    return make_image(bonde)


@pytest.fixture
def ready(image) -> Image:
    make_renditions.func(image.pk)
    return Image.objects.get(pk=image.pk)


def test_a_browser_chooses_between_three_formats_the_best_first(ready):
    html = shown(ready)

    assert re.findall(r'<source type="([^"]+)"', html) == ["image/avif", "image/webp"]
    assert re.search(r'<img src="[^"]+\.jpg"', html)
    assert html.count("480w") == html.count("960w") == 3


def test_the_place_of_a_picture_is_known_before_it_comes(ready):
    assert 'width="960" height="576"' in shown(ready)


def test_a_picture_further_down_waits_until_it_is_near(ready):
    assert 'loading="lazy"' in shown(ready)
    assert 'loading="lazy"' not in shown(ready, '"text" alt="Soko" lead=True')


def test_every_format_is_what_it_says(ready):
    kinds = {
        rendition.filter_spec.rpartition("-")[2]: opened(rendition.file).format
        for rendition in ready.renditions.all()
    }

    assert kinds == {"avif": "AVIF", "webp": "WEBP", "jpeg": "JPEG"}


def test_a_rendition_knows_what_it_costs(ready):
    for rendition in ready.renditions.all():
        assert rendition.file_size == rendition.file.size > 0


def test_until_the_worker_has_been_there_a_jpeg_does(image):
    html = shown(image)

    assert "<source" not in html
    assert set(Rendition.objects.values_list("filter_spec", flat=True)) == {
        *("width-480|format-jpeg", "width-960|format-jpeg")
    }


def test_renditions_are_made_once_the_picture_is_stored(image, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        image.place = "Soko kuu"
        image.save()

    specs = set(image.renditions.values_list("filter_spec", flat=True))
    assert specs == {spec for shape in SHAPES.values() for spec in shape.all_specs}


def test_other_words_for_a_picture_make_nothing(image, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        image.save(update_fields=["description"])

    assert not image.renditions.exists()


def test_a_picture_whose_file_is_lost_harms_nobody(image):
    image.file.storage.delete(image.file.name)

    assert make_renditions.func(image.pk) == 0


def test_a_picture_that_is_gone_meanwhile_harms_nobody():
    assert make_renditions.func(123_456) == 0


def test_those_that_are_there_already_are_made_by_a_command(image, capsys):
    call_command("make_renditions")

    assert image.renditions.filter(filter_spec="fill-480x300|format-avif").exists()


def test_clear_parts_are_white_where_a_format_has_none(bonde):
    content = drawn("PNG", mode="RGBA", light=(0, 0, 0, 0), size=(200, 100))
    image = Image.objects.create(title="Nembo", file=upload(content, "nembo.png"))
    shown(image)

    picture = opened(image.renditions.first().file)
    right = picture.width - 5
    assert min(picture.crop((right, 5, right + 1, 6)).tobytes()) > 250


def visit(client, page):
    with CaptureQueriesContext(connection) as queries:
        response = client.get(page.url, headers={"host": page.get_site().hostname})
    return response.content.decode(), [query["sql"] for query in queries]


def test_a_list_of_news_reads_all_renditions_in_one_query_and_makes_none(client, bonde):
    for number in range(3):
        image = make_image(bonde, f"Picha {number}")
        make_renditions.func(image.pk)
        make_news(bonde, f"Habari {number}", image=image)

    html, queries = visit(client, starter(bonde, "news"))

    assert html.count('type="image/avif"') == 3
    assert not any(query.startswith("INSERT") for query in queries)
    assert len([query for query in queries if "core_rendition" in query]) == 1


def test_the_picture_that_news_opens_with_is_fetched_at_once(client, bonde, ready):
    html, _queries = visit(client, make_news(bonde, image=ready))

    picture = html[html.index("<picture>") : html.index("</picture>")]
    assert "lazy" not in picture
    assert "image/avif" in picture
