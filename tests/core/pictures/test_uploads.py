"""However a picture is uploaded, only what it shows is kept, and a refused one leaves no trace."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError
from django.urls import reverse
from wagtail.images.forms import get_image_form
from wagtail.models import UploadedFile
from wagtail.users.models import UserProfile

from cms.core.models import Image
from home.loading.media import store
from tests.core.pictures.drawn import HTML, bomb, drawn, opened, photograph, upload
from tests.factories.users import make_officer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_media")]

WORDS = {
    "title": "Soko",
    "description": "Wanawake wanauza mahindi sokoni",
    "consent": "not_needed",
    "tags": "",
}


@pytest.fixture
def officer(bonde, client):
    user = make_officer(bonde)
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = "en"
    profile.save()
    client.force_login(user)
    return user


def sent(content: bytes, name: str = "soko.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "image/jpeg")


def stored_files() -> list[Path]:
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def says_nothing_of_the_camera(content: bytes) -> bool:
    return not any(word in content for word in (b"Asha", b"siri", b"Exif", b"GPS"))


def upload_one(client, bonde, content, name="soko.jpg", **words):
    answers = {**WORDS, "collection": bonde.collection.pk, **words}
    return client.post(reverse("wagtailimages:add"), {**answers, "file": sent(content, name)})


def upload_in_chooser(client, bonde, content):
    answers = {**WORDS, "collection": bonde.collection.pk}
    answers = {f"image-chooser-upload-{name}": value for name, value in answers.items()}
    answers["image-chooser-upload-file"] = sent(content)
    return client.post(reverse("wagtailimages_chooser:create"), answers)


def upload_many(client, bonde, content, name="soko.jpg"):
    answers = {"title": "Soko", "collection": bonde.collection.pk, "files[]": sent(content, name)}
    response = client.post(reverse("wagtailimages:add_multiple"), answers)
    return json.loads(response.content)


def test_a_single_upload_keeps_nothing_of_the_camera(client, bonde, officer):
    upload_one(client, bonde, photograph(6))

    image = Image.objects.get()
    content = image.file.read()
    assert says_nothing_of_the_camera(content)
    assert (image.width, image.height) == opened(content).size == (40, 60)
    assert image.file_size == len(content)
    assert len(stored_files()) == 1


def test_so_does_an_upload_in_the_chooser(client, bonde, officer):
    upload_in_chooser(client, bonde, photograph())

    assert says_nothing_of_the_camera(Image.objects.get().file.read())


def test_of_many_at_once_each_waits_for_its_words_without_the_cameras(client, bonde, officer):
    answer = upload_many(client, bonde, photograph())

    assert answer["success"]
    assert not Image.objects.exists()
    waiting = UploadedFile.objects.get()
    assert says_nothing_of_the_camera(waiting.file.read())

    prefix = f"uploaded-image-{waiting.pk}"
    words = {**WORDS, "collection": bonde.collection.pk}
    client.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting.pk]),
        {f"{prefix}-{name}": value for name, value in words.items()},
    )

    image = Image.objects.get()
    assert says_nothing_of_the_camera(image.file.read())
    assert image.description == WORDS["description"]


def test_an_upload_that_lies_in_a_file_of_its_own_is_overwritten_there(
    client, bonde, officer, settings
):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10
    upload_many(client, bonde, photograph())

    assert says_nothing_of_the_camera(UploadedFile.objects.get().file.read())


def test_a_loaded_picture_is_treated_the_same(bonde, tmp_path):
    path = tmp_path / "soko.jpg"
    path.write_bytes(photograph(6))
    image = Image(title="Soko")

    store(image, bonde.collection, path)

    assert says_nothing_of_the_camera(image.file.read())
    assert (image.width, image.height) == (40, 60)


def test_renditions_say_nothing_of_the_camera_either(bonde):
    image = Image.objects.create(title="Soko", file=upload(photograph()))

    for kind in ("avif", "webp", "jpeg"):
        content = image.get_rendition(f"width-20|format-{kind}").file.read()
        assert says_nothing_of_the_camera(content)


def test_a_new_file_for_an_old_picture_is_treated_the_same(client, bonde, officer):
    upload_one(client, bonde, drawn())
    image = Image.objects.get()
    answers = {**WORDS, "collection": bonde.collection.pk, "file": sent(photograph(), "b.jpg")}

    client.post(reverse("wagtailimages:edit", args=[image.pk]), answers)

    image = Image.objects.get()
    assert image.filename.startswith("b")
    assert says_nothing_of_the_camera(image.file.read())


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (HTML, "soko.jpg", "web page or an SVG drawing"),
        (bomb(), "soko.png", "far too many points"),
        (drawn()[:200], "soko.jpg", "damaged or incomplete"),
        (drawn(), "soko.png", "Rename it to soko.jpg"),
    ],
)
def test_a_refused_file_is_explained_and_leaves_no_row_and_no_file(
    client, bonde, officer, content, name, message
):
    one = upload_one(client, bonde, content, name)
    many = upload_many(client, bonde, content, name)

    assert message in one.content.decode()
    assert message in many["error_message"]
    assert not Image.objects.exists()
    assert not UploadedFile.objects.exists()
    assert stored_files() == []


def test_an_officer_reads_the_refusal_in_her_language(client, bonde, officer):
    UserProfile.objects.filter(user=officer).update(preferred_language="sw")

    response = upload_one(client, bonde, drawn()[:200])

    assert "limeharibika" in response.content.decode()


def test_a_file_refused_below_the_form_leaves_nothing_either(bonde):
    with pytest.raises(ValidationError):
        Image.objects.create(title="Soko", file=upload(drawn(), "a.png"))

    assert not Image.objects.exists()
    assert stored_files() == []


def test_a_row_that_cannot_be_written_leaves_no_file(bonde):
    image = Image(title="Soko", file=upload(drawn()), collection_id=None)

    with pytest.raises(DatabaseError):
        image.save()

    assert stored_files() == []


def test_people_who_were_not_asked_are_not_shown(client, bonde, officer):
    response = upload_one(client, bonde, drawn(), shows_people="on", consent="not_asked")

    assert "must be asked first" in response.content.decode()
    assert not Image.objects.exists()
    assert stored_files() == []


def test_people_who_agreed_are(client, bonde, officer):
    upload_one(client, bonde, drawn(), shows_people="on", consent="in_writing")

    assert Image.objects.get().shows_people


def test_a_picture_without_people_needs_no_consent(bonde):
    Image(title="Milima", consent="not_asked").clean()


def test_a_picture_needs_words_for_those_who_cannot_see_it(client, bonde, officer):
    response = upload_one(client, bonde, drawn(), description="")

    assert "description" in response.context["form"].errors
    assert not Image.objects.exists()


def test_the_form_asks_what_an_officer_knows_of_a_picture():
    fields = list(get_image_form(Image).base_fields)

    assert fields[2:9] == [
        *("description", "credit", "taken_on", "place"),
        *("shows_people", "consent", "consent_note"),
    ]


def test_saving_other_facts_leaves_the_file_alone(bonde):
    image = Image.objects.create(title="Soko", file=upload(drawn()))
    before = (image.file.name, image.file_hash)

    image.title = "Soko jipya"
    image.save()

    assert (image.file.name, image.file_hash) == before
    assert BytesIO(image.file.read()).getbuffer().nbytes == image.file_size
