"""While the store of files is away, pages are shown, and whoever wants a file is told to wait."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.cache import cache
from django.db.models.signals import pre_save
from django.urls import reverse
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from wagtail.models import UploadedFile
from wagtail.users.models import UserProfile

from cms.core.files.later import repeat_what_met_no_store
from cms.core.files.object_store import ObjectStore
from cms.core.models import Image
from cms.core.pictures.make_ready import make_renditions
from tests.core.pictures.drawn import photograph, upload
from tests.core.pictures.test_uploads import WORDS, upload_many, upload_one
from tests.factories.pages import make_news
from tests.factories.users import make_officer
from tests.public.specimens.content import make_image
from tests.servers.object_store import SECRET

pytestmark = pytest.mark.django_db


@pytest.fixture
def image(bonde, object_store):
    return make_image(bonde)


@pytest.fixture
def officer(bonde, client, object_store):
    user = make_officer(bonde)
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return user


@pytest.fixture
def ask(client, bonde):
    def ask(address, **headers):
        return client.get(address, headers={"host": bonde.site.hostname, **headers})

    return ask


@pytest.fixture
def database_tasks(settings):
    """Tasks wait for the worker, as in production."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def work_through():
    """What the worker does with all tasks that are ready."""
    worker = Worker(
        queue_names=["*"],
        interval=1,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="of-this-test",
        excluded_queue_names=[],
    )
    for task in DBTaskResult.objects.ready():
        task.claim(worker.worker_id)
        worker.run_task(task)


def was_asked():
    """Whether anybody has found the store away since the test began."""
    return ObjectStore.rest.failures > 0


@pytest.mark.parametrize("headers", [{}, {"save_data": "on"}])
def test_a_page_with_pictures_asks_the_store_nothing(image, bonde, ask, object_store, headers):
    picture = ("image", {"image": image, "alt_text": "Wauzaji sokoni", "caption": ""})
    page = make_news(bonde, "Soko jipya", image=image, body=[picture])
    make_renditions.func(image.pk)
    # The cut for those who share a page is made for its first reader.
    ask(page.url)
    cache.clear()

    with object_store.away():
        response = ask(page.url, **headers)

    assert response.status_code == 200
    assert "/media/images/" in response.content.decode()
    assert not was_asked()


def test_a_page_whose_picture_is_not_ready_is_shown_without_it(image, bonde, ask, object_store):
    page = make_news(bonde, "Soko jipya", image=image)

    with object_store.away():
        response = ask(page.url)

    assert response.status_code == 200
    assert "Soko jipya" in response.content.decode()
    assert "/media/images/" not in response.content.decode()


def test_a_picture_answers_that_it_comes_later(image, ask, object_store):
    address = image.get_rendition("width-40").url

    with object_store.away():
        response = ask(address, accept="image/avif,*/*")

    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert response["Content-Type"] == "text/plain"
    assert "no-store" in response["Cache-Control"]


def test_an_upload_is_refused_in_the_form_and_leaves_nothing(client, bonde, officer, object_store):
    with object_store.away():
        one = upload_one(client, bonde, photograph())
        many = upload_many(client, bonde, photograph())

    assert "Files cannot be stored at the moment" in one.context["form"].errors["file"][0]
    assert "Files cannot be stored at the moment" in many["error_message"]
    assert not Image.objects.exists()
    assert not UploadedFile.objects.exists()
    assert object_store.names() == []


def test_a_store_that_goes_away_during_an_upload_leaves_nothing(
    client, bonde, officer, object_store
):
    def end_it(**kwargs):
        object_store.stop()

    pre_save.connect(end_it, sender=Image)
    try:
        response = upload_one(client, bonde, photograph())
    finally:
        pre_save.disconnect(end_it, sender=Image)
        object_store.start()

    assert response.status_code == 503
    assert "Hakuna ulichotuma kilichohifadhiwa" in response.content.decode()
    assert not Image.objects.exists()


def test_a_replaced_picture_goes_only_once_its_successor_is_certain(
    client, bonde, officer, object_store, django_capture_on_commit_callbacks
):
    upload_one(client, bonde, photograph())
    image = Image.objects.get()
    old = image.file.name
    new = upload(photograph(), "mpya.jpg")
    answers = {**WORDS, "collection": bonde.collection.pk, "file": new}

    with django_capture_on_commit_callbacks() as waiting:
        client.post(reverse("wagtailimages:edit", args=[image.pk]), answers)
    assert old in object_store.names()
    for callback in waiting:
        callback()

    assert old not in object_store.names()
    assert Image.objects.get().file.name in object_store.names()


def test_renditions_are_made_once_the_store_is_there_again(image, object_store, database_tasks):
    task = make_renditions.enqueue(image.pk)
    with object_store.away():
        work_through()
        assert DBTaskResult.objects.get(pk=task.id).status == "FAILED"
    ObjectStore.rest.end()

    assert repeat_what_met_no_store() == 1
    work_through()

    assert DBTaskResult.objects.get(pk=task.id).status == "SUCCESSFUL"
    assert image.renditions.exists()


def test_a_file_that_could_not_be_deleted_is_deleted_later(
    image, object_store, database_tasks, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        image.delete()
    with object_store.away():
        work_through()
    ObjectStore.rest.end()
    assert object_store.names() != []

    repeat_what_met_no_store()
    work_through()

    assert object_store.names() == []


def test_the_rows_of_tasks_hold_no_secret(
    image, object_store, database_tasks, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        image.delete()

    rows = json.dumps(list(DBTaskResult.objects.values_list("args_kwargs", flat=True)))
    assert "ObjectStore" in rows
    assert SECRET not in rows


def test_what_failed_for_another_reason_stays_failed(database_tasks, db):
    not_a_number: Any = "si namba"
    task = make_renditions.enqueue(not_a_number)
    work_through()

    assert repeat_what_met_no_store() == 0
    assert DBTaskResult.objects.get(pk=task.id).status == "FAILED"
