"""A picture for which the disk has no room is told to the officer, and nothing is half-saved."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import UploadedFile

from cms.core.models import Image
from tests.core.pictures.drawn import drawn

pytestmark = pytest.mark.django_db

FULL = "Diski ya seva imejaa"
WORDS = {"title": "Soko", "description": "Wanawake sokoni", "consent": "not_needed", "tags": ""}


def sent(size=(600, 400)):
    return SimpleUploadedFile("soko.jpg", drawn(size=size), "image/jpeg")


def answers(bonde, prefix="", **more):
    words = {**WORDS, "collection": bonde.collection.pk, **more}
    return {f"{prefix}{name}": value for name, value in words.items()}


def test_the_form_says_so_and_keeps_what_was_typed(officer, bonde, media_disk):
    media_disk.fill()

    html = officer.post(reverse("wagtailimages:add"), answers(bonde, file=sent())).content.decode()

    assert FULL in html
    assert "Wanawake sokoni" in html
    assert not Image.objects.exists()
    assert media_disk.files() == []


def test_the_chooser_s_form_says_so(officer, bonde, media_disk):
    media_disk.fill()
    named = answers(bonde, "image-chooser-upload-", file=sent())

    response = officer.post(reverse("wagtailimages_chooser:create"), named)

    assert FULL in response.json()["htmlFragment"]
    assert not Image.objects.exists()


def test_of_many_at_once_the_one_without_room_is_told_in_its_line(officer, bonde, media_disk):
    media_disk.fill()

    response = officer.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "Soko", "collection": bonde.collection.pk, "files[]": sent()},
    )

    assert response.json()["success"] is False
    assert FULL in response.json()["error_message"]
    assert not UploadedFile.objects.exists()
    assert media_disk.files() == []


def test_one_that_waits_for_its_words_goes_on_waiting(officer, bonde, media_disk):
    officer.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "Soko", "collection": bonde.collection.pk, "files[]": sent()},
    )
    waiting, before = UploadedFile.objects.get(), media_disk.files()
    media_disk.fill()

    response = officer.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting.pk]),
        answers(bonde, f"uploaded-image-{waiting.pk}-"),
    )

    assert FULL in response.json()["form"]
    assert UploadedFile.objects.get() == waiting
    assert not Image.objects.exists()
    assert media_disk.files() == before


def test_a_picture_that_cannot_be_replaced_stays_as_it_was(officer, bonde, image, media_disk):
    media_disk.fill()

    response = officer.post(
        reverse("wagtailimages:edit", args=[image.pk]), answers(bonde, title="Mpya", file=sent())
    )

    kept = Image.objects.get()
    assert FULL in response.content.decode()
    assert (kept.title, kept.file.name) == ("Soko", image.file.name)
    assert len(kept.file.read()) == image.file_size


def test_a_replaced_picture_goes_once_the_new_one_is_stored(
    officer, bonde, image, media_disk, django_capture_on_commit_callbacks
):
    old = image.file.name
    with django_capture_on_commit_callbacks() as to_come:
        officer.post(reverse("wagtailimages:edit", args=[image.pk]), answers(bonde, file=sent()))

    assert old in media_disk.files()
    for call in to_come:
        call()
    assert old not in media_disk.files()
