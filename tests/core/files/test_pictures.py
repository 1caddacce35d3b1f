"""Pictures in an object store come from the portal's own address, as nginx gives them elsewhere."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client

from tests.core.pictures.drawn import drawn
from tests.factories.documents import make_document, pdf_of
from tests.public.specimens.content import make_image

pytestmark = pytest.mark.django_db

KINDS = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg", "png": "image/png"}


@pytest.fixture
def ask(client, bonde):
    def ask(address, **headers):
        return client.get(address, headers={"host": bonde.site.hostname, **headers})

    return ask


@pytest.fixture
def image(bonde, object_store):
    return make_image(bonde)


def content_of(response):
    return b"".join(response.streaming_content)


@pytest.mark.parametrize("kind", KINDS)
def test_a_rendition_is_at_its_own_address_and_is_what_it_says(image, ask, object_store, kind):
    rendition = image.get_rendition(f"width-40|format-{kind}")

    response = ask(rendition.url)

    assert rendition.url.startswith("/media/images/")
    assert response["Content-Type"] == KINDS[kind]
    assert content_of(response) == object_store.contents()[rendition.file.name]


def test_browsers_keep_it_for_a_month_and_proxies_ask_again_soon(image, ask):
    response = ask(image.get_rendition("width-40").url)

    assert "max-age=2592000, s-maxage=60" in response["Cache-Control"]
    assert not response.cookies


def test_it_can_do_no_harm_in_a_browser(image, ask):
    response = ask(image.get_rendition("width-40").url)

    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'"


def test_whoever_has_it_is_told_that_it_still_holds(image, ask):
    address = image.get_rendition("width-40").url
    seen = ask(address)

    again = ask(address, if_modified_since=seen["Last-Modified"])

    assert (again.status_code, again.content) == (304, b"")
    assert again["Cache-Control"] == seen["Cache-Control"]


def test_only_what_is_a_picture_is_shown(object_store, ask, bonde):
    name = default_storage.save("images/a.html", ContentFile(b"<script>"))

    response = ask(default_storage.url(name))

    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment")


def test_originals_and_documents_have_no_such_address(image, ask, bonde):
    document = make_document(bonde, pdf_of("siri"))

    for file in (image.file, document.file):
        assert ask(file.url).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        *("", ".", "..", "../documents/a.pdf", "..%2Fdocuments%2Fa.pdf", "a/../../documents/a.pdf"),
        *("%2e%2e/documents/a.pdf", "/etc/passwd", "a%00.jpg", "hakuna.jpg", "a/b/c.jpg"),
    ],
)
def test_no_way_leads_out_of_the_pictures(object_store, ask, bonde, path):
    object_store.put("documents/a.pdf", b"siri")

    assert ask(f"/media/images/{path}").status_code == 404


def test_a_picture_of_before_the_store_keeps_its_address(object_store, ask, bonde):
    object_store.put("images/soko.width-40.jpg", drawn())

    assert content_of(ask("/media/images/soko.width-40.jpg")) == drawn()


def test_a_deleted_picture_is_gone(image, ask, django_capture_on_commit_callbacks):
    address = image.get_rendition("width-40").url

    with django_capture_on_commit_callbacks(execute=True):
        image.delete()

    assert ask(address).status_code == 404


def test_in_the_folder_pictures_are_found_as_well(bonde, ask, empty_media):
    address = make_image(bonde).get_rendition("width-40").url

    assert ask(address)["Content-Type"] == "image/jpeg"


def test_officers_see_pictures_in_the_admin(image):
    assert Client().get(image.get_rendition("max-165x165").url).status_code == 200
