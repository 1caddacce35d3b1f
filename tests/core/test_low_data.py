"""Who saves data gets words, sizes and links instead of pictures, and may choose otherwise."""

from __future__ import annotations

import pytest

from tests.factories.pages import make_news
from tests.public.specimens.content import dress, make_image

pytestmark = pytest.mark.django_db

SWITCH = "/okoa-data/"


@pytest.fixture
def news(bonde):
    image = make_image(bonde)
    image.description = "Wanawake wanauza mahindi"
    image.save()
    return make_news(bonde, image=image)


@pytest.fixture
def read(client, bonde):
    def get(news, **headers):
        return client.get(news.url, headers={"host": bonde.site.hostname, **headers})

    return get


@pytest.fixture
def press(client, bonde):
    """Press the switch as it stands on a page."""

    def post(wish, next_url="/habari/", **headers):
        answers = {"low_data": wish, "next": next_url}
        return client.post(SWITCH, answers, headers={"host": bonde.site.hostname, **headers})

    return post


def leaves_pictures_out(response) -> bool:
    html = response.content.decode()
    return "<img" not in html and "Wanawake wanauza mahindi" in html


def test_a_first_visit_shows_pictures_and_keeps_nothing(read, news):
    response = read(news)

    assert "<img" in response.content.decode()
    assert not response.cookies


def test_a_browser_that_saves_data_is_heeded(read, news):
    response = read(news, save_data="on")

    assert leaves_pictures_out(response)
    assert not response.cookies


def test_instead_of_a_picture_stand_its_words_its_size_and_a_link(read, news):
    html = read(news, save_data="on").content.decode()

    rendition = news.image.renditions.get(filter_spec="width-960|format-jpeg")
    assert f'href="{rendition.url}"' in html
    assert f"KB {max(1, round(rendition.file.size / 1024))}" in html
    assert rendition.file.storage.exists(rendition.file.name)


def test_the_switch_leaves_pictures_out_until_it_is_pressed_again(read, press, news):
    press("on")
    assert leaves_pictures_out(read(news))

    press("off")
    assert not leaves_pictures_out(read(news))


def test_the_cookie_says_nothing_but_the_wish_and_goes_with_it(press, client):
    cookie = press("on").cookies["low_data"]
    assert (cookie.value, cookie["httponly"], cookie["samesite"]) == ("1", True, "Lax")
    assert set(client.cookies) == {"low_data"}

    press("off")
    assert client.cookies["low_data"].value == ""


def test_who_wants_pictures_all_the_same_is_heeded_against_the_browser(read, press, news):
    press("off", save_data="on")

    assert not leaves_pictures_out(read(news, save_data="on"))


def test_a_made_up_cookie_is_as_none(client, read, news):
    client.cookies["low_data"] = "<script>"

    assert not leaves_pictures_out(read(news))


def test_the_page_says_what_the_switch_would_do(read, news):
    assert "Okoa data" in read(news).content.decode()
    assert "Onyesha picha" in read(news, save_data="on").content.decode()


def test_one_comes_back_to_where_one_was(press):
    response = press("on", "/habari/?year=2026")

    assert (response.status_code, response["Location"]) == (302, "/habari/?year=2026")


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "", "\\\\e"]
)
def test_nobody_is_led_to_another_site(press, elsewhere):
    assert press("on", elsewhere)["Location"] == "/"


def test_from_english_one_comes_back_to_english(client, bonde):
    response = client.post(
        "/en/low-data/", {"low_data": "on"}, headers={"host": bonde.site.hostname}
    )

    assert response["Location"] == "/en/"


def test_a_link_cannot_press_the_switch(client, bonde):
    response = client.get(SWITCH, headers={"host": bonde.site.hostname})

    assert response.status_code == 405


def vary(response) -> set[str]:
    return {name.strip() for name in response.get("Vary", "").split(",")}


def test_caches_keep_both_kinds_of_a_page_apart(read, news):
    assert {"Cookie", "Save-Data"} <= vary(read(news))


@pytest.mark.parametrize("path", ["/healthz", "/sw.js"])
def test_caches_need_not_where_nothing_differs(client, bonde, path):
    response = client.get(path, headers={"host": bonde.site.hostname})

    assert not {"Cookie", "Save-Data"} & vary(response)


def test_arms_and_faces_are_left_out_too(bonde, read, news):
    dress(bonde)

    assert leaves_pictures_out(read(news, save_data="on"))
