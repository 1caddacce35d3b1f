"""A video costs nothing until it is played, says where it is, and has all its words beside it."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db.models import ProtectedError
from django.urls import reverse
from wagtail.users.models import UserProfile

from publications.models import Document, VideoPage
from search.models import Entry
from tests.factories.pages import starter
from tests.factories.users import make_officer
from tests.public.specimens.media import MP4, VTT, WEBM, make_video

pytestmark = pytest.mark.django_db

LINK = "https://www.video.example/tazama?v=1"


@pytest.fixture
def read(client, bonde):
    def get(page, **headers):
        response = client.get(page.url, headers={"host": bonde.site.hostname, **headers})
        html = response.content.decode()
        return html[html.index("<main") : html.index("</main>")]

    return get


def test_a_stored_video_is_fetched_only_when_it_is_played(read, bonde):
    html = read(make_video(bonde))

    assert '<video class="figure__image" controls preload="none"' in html
    assert 'type="video/mp4"' in html
    assert "autoplay" not in html


def test_its_length_and_size_stand_beside_it(read, bonde):
    html = read(make_video(bonde))

    assert "dakika 3:20, MP4, KB 2" in " ".join(html.split())


def test_captions_are_shown_from_the_start(read, bonde):
    video = make_video(bonde)

    assert f'<track kind="captions" src="{video.captions.url}" srclang="sw"' in read(video)


def test_who_saves_data_gets_no_picture_before_it_plays(read, bonde):
    video = make_video(bonde)

    assert "poster=" in read(video)
    assert "poster=" not in read(video, save_data="on")


def test_a_linked_video_is_a_link_that_says_where_it_leads(read, bonde):
    html = read(make_video(bonde, link=LINK))

    assert f'href="{LINK}" rel="external noreferrer"' in html
    assert "Tazama kwenye video.example" in html
    assert "<video" not in html
    assert "<iframe" not in html


def test_the_words_of_a_video_stand_below_it_and_are_found(read, bonde):
    video = make_video(bonde)

    assert "Maneno ya video" in read(video)
    entry = Entry.objects.get(object_id=video.pk)
    assert entry.kind == "video"
    assert "ofisi ya kata" in entry.body


def test_the_list_tells_length_and_size_or_place(read, bonde):
    make_video(bonde)
    make_video(bonde, title="Mkutano", link=LINK)

    html = " ".join(read(starter(bonde, "videos")).split())
    assert "dakika 3:20, MP4, KB 2" in html
    assert "dakika 3:20, video.example" in html
    assert "<img" not in html


def test_an_empty_list_says_what_to_do(read, bonde):
    assert "Hakuna video hapa bado" in read(starter(bonde, "videos"))


def faults_of(video) -> set[str]:
    with pytest.raises(ValidationError) as refused:
        video.clean()
    return set(refused.value.message_dict)


def test_a_video_is_in_one_place(bonde):
    video = make_video(bonde)
    video.link = LINK

    assert faults_of(video) == {"link"}


def test_documents_that_are_no_video_and_no_captions_are_refused(bonde):
    video = make_video(bonde)
    video.file, video.captions = video.captions, video.file

    assert faults_of(video) == {"file", "captions"}


@pytest.mark.parametrize("length", ["3", "3:99", "saa moja", "3:20\n", "-1:20"])
def test_a_length_is_minutes_and_seconds(bonde, length):
    with pytest.raises(ValidationError):
        VideoPage._meta.get_field("length").clean(length, None)


@pytest.mark.parametrize("link", ["javascript:alert(1)", "ftp://video.example/a", "video"])
def test_a_link_leads_to_a_website(link):
    with pytest.raises(ValidationError):
        VideoPage._meta.get_field("link").clean(link, None)


def form_for(page, **answers):
    form_class = VideoPage.get_edit_handler().get_form_class()
    data: dict[str, Any] = {
        "title": "Video",
        "slug": "video",
        "published_on": "2026-09-01",
        "length": "1:00",
    }
    data |= {"body-count": 0, "comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}
    return form_class(data | answers, instance=page, parent_page=page.get_parent())


def test_without_transcript_and_video_it_is_not_published(bonde):
    form = form_for(make_video(bonde))

    assert not form.is_valid()
    assert {"body", "file"} <= set(form.errors)


def test_a_draft_may_lack_both(bonde):
    form = form_for(make_video(bonde))
    form.defer_required_fields()

    assert form.is_valid(), form.errors


@pytest.fixture
def upload(client, bonde):
    user = make_officer(bonde)
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "en"})
    client.force_login(user)

    def post(name, content):
        answers = {"title": name, "collection": bonde.collection.pk, "language": "sw"}
        file = ContentFile(content, name=name)
        return client.post(reverse("wagtaildocs:add"), {**answers, "file": file}).content.decode()

    return post


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.mp4", MP4), ("a.webm", WEBM), ("a.vtt", VTT), ("b.vtt", b"\xef\xbb\xbf" + VTT)],
)
def test_videos_and_captions_come_in(upload, name, content):
    upload(name, content)

    assert Document.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.mp4", b"<html><script>", "is no such video"),
        ("a.webm", MP4, "is no such video"),
        ("a.vtt", b"1\n00:00:01,000 --> 00:00:02,000", "does not begin with WEBVTT"),
    ],
)
def test_what_is_only_called_so_does_not(upload, name, content, message):
    assert message in upload(name, content)
    assert not Document.objects.exists()


def test_a_video_that_a_page_shows_is_not_deleted(bonde):
    video = make_video(bonde)

    with pytest.raises(ProtectedError):
        video.file.delete()


def test_a_player_fetches_only_the_stretch_that_is_watched(client, bonde):
    video = make_video(bonde).file
    asked = {"host": bonde.site.hostname, "range": "bytes=100-199"}

    response = client.get(video.url, headers=asked)

    assert response.status_code == 206
    assert response["Content-Type"] == "video/mp4"
    assert response["Content-Range"] == f"bytes 100-199/{video.file_size}"
    assert b"".join(response.streaming_content) == MP4[100:200]
