"""A document keeps its address, whatever file is behind it, and answers for itself there."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from django.template.loader import render_to_string
from wagtail.models import BaseViewRestriction, CollectionViewRestriction

from publications.documents.serving import CONTENT_TYPES
from publications.extraction.readable import READABLE
from tests.factories.documents import make_document, pdf_of, read, word_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(client, bonde):
    def ask(address, institution=bonde, **headers):
        host = {"host": institution.site.hostname}
        return client.get(address, headers=host | headers)

    return ask


def content_of(response):
    return b"".join(response.streaming_content)


def replace_file(document, content, name="mpya.pdf"):
    document.file = ContentFile(content, name=name)
    document._set_document_file_metadata()
    document.save()
    return document


def make_private(institution):
    CollectionViewRestriction.objects.create(
        collection=institution.collection, restriction_type=BaseViewRestriction.LOGIN
    )


def withdraw(document, reason="Takwimu za ukurasa wa 3 zina makosa."):
    document.is_withdrawn, document.withdrawal_reason = True, reason
    document.save()


def test_the_address_is_the_number_and_the_title(bonde, ask):
    content = pdf_of("Bajeti")
    document = make_document(bonde, content, title="Bajeti ya Wanging'ombe 2026/27")

    assert document.url == f"/nyaraka/{document.pk}/bajeti-ya-wangingombe-202627"
    assert content_of(ask(document.url)) == content


@pytest.mark.usefixtures("empty_media")
def test_a_pdf_opens_in_the_browser_and_anything_else_is_saved(bonde, ask):
    pdf = ask(make_document(bonde, pdf_of("a")).url)
    word = ask(make_document(bonde, word_of("a"), "barua.docx").url)

    assert pdf["Content-Type"] == "application/pdf"
    assert pdf["Content-Disposition"].startswith("inline")
    assert word["Content-Disposition"] == 'attachment; filename="barua.docx"'
    assert {pdf["X-Content-Type-Options"], word["X-Content-Type-Options"]} == {"nosniff"}


def test_what_is_called_pdf_and_is_none_is_not_opened(bonde, ask):
    response = ask(make_document(bonde, b"<!doctype html><script>", "mpango.pdf").url)

    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("pattern", ["/nyaraka/{pk}/zamani", "/en/nyaraka/{pk}/zamani"])
def test_an_old_title_leads_on(bonde, ask, pattern):
    document = make_document(bonde, pdf_of("a"))

    response = ask(pattern.format(pk=document.pk))

    assert response.status_code == 302
    assert response["Location"] == pattern.format(pk=document.pk).replace("zamani", document.slug)


@pytest.mark.parametrize("pattern", ["/documents/{pk}/a.pdf", "/nyaraka/{pk}/a.pdf"])
def test_addresses_of_before_lead_on(bonde, ask, pattern):
    document = make_document(bonde, pdf_of("a"))

    response = ask(pattern.format(pk=document.pk))

    assert (response.status_code, response["Location"]) == (302, document.url)


def test_a_document_is_at_its_own_institution(bonde, mlima, ask):
    document = make_document(bonde, pdf_of("a"))

    assert ask(document.url, mlima)["Location"] == f"{bonde.site.root_url}{document.url}"


def test_a_new_file_stands_at_the_same_address_and_the_old_at_its_own(bonde, ask):
    old, new = pdf_of("zamani"), pdf_of("mpya")
    document = make_document(bonde, old)
    address = document.url
    replace_file(document, new)

    assert document.url == address
    assert content_of(ask(address)) == new
    assert content_of(ask(f"{address}/toleo/1")) == old
    assert content_of(ask(f"{address}/toleo/2")) == new
    assert ask(f"{address}/toleo/3").status_code == 404
    assert f'href="{address}/toleo/1"' in ask(f"{address}/maandishi/").content.decode()


def test_an_older_version_tells_its_pages_too(bonde, ask):
    document = read(make_document(bonde, pdf_of("moja", "mbili")))
    replace_file(document, pdf_of("moja"))

    versions = ask(f"{document.url}/maandishi/").text.partition("Matoleo ya awali")[2]

    assert "kurasa 2" in versions


def test_a_list_says_of_a_withdrawn_document_that_it_is(bonde):
    document = make_document(bonde, pdf_of("siri"))
    withdraw(document)

    html = render_to_string("components/document_link.html", {"document": document})

    assert "umeondolewa" in html


def test_every_kind_of_file_that_is_read_is_known_to_browsers():
    assert CONTENT_TYPES.keys() >= READABLE


def test_a_deleted_document_takes_all_its_files_with_it(
    bonde, empty_media, django_capture_on_commit_callbacks
):
    document = replace_file(make_document(bonde, pdf_of("a")), pdf_of("b"))
    assert len([path for path in empty_media.rglob("*") if path.is_file()]) == 2

    with django_capture_on_commit_callbacks(execute=True):
        document.delete()

    assert not [path for path in empty_media.rglob("*") if path.is_file()]


@pytest.mark.parametrize("end", ["", "/toleo/1", "/maandishi/"])
def test_a_withdrawn_document_gives_its_reason_and_no_file(bonde, ask, end):
    document = replace_file(make_document(bonde, pdf_of("siri")), pdf_of("siri"))
    withdraw(document)

    response = ask(f"{document.url}{end}")

    assert response.status_code == 410
    html = response.content.decode()
    assert "Takwimu za ukurasa wa 3 zina makosa." in html
    assert bonde.name_sw in html


def test_the_english_page_of_a_withdrawn_document_is_english(bonde, ask):
    document = make_document(bonde, pdf_of("a"))
    withdraw(document)

    response = ask(f"/en{document.url}")

    assert response.status_code == 410
    assert "This document was withdrawn" in response.content.decode()


@pytest.mark.parametrize("end", ["", "/toleo/1", "/maandishi/"])
def test_a_private_document_stays_private(bonde, ask, end):
    document = make_document(bonde, pdf_of("siri"), title="Siri kubwa")
    make_private(bonde)

    response = ask(f"{document.url}{end}")

    assert response.status_code == 302
    assert "login" in response["Location"]


@pytest.mark.parametrize("pattern", ["/nyaraka/{pk}/x", "/nyaraka/{pk}/x.pdf", "/documents/{pk}/x"])
def test_the_title_of_a_private_document_is_not_told(bonde, ask, pattern):
    document = make_document(bonde, pdf_of("siri"), title="Siri kubwa")
    make_private(bonde)

    assert "siri-kubwa" not in ask(pattern.format(pk=document.pk))["Location"]


@pytest.mark.parametrize(
    ("asked", "status", "first", "last"),
    [
        ("bytes=0-9", 206, 0, 9),
        ("bytes=5-", 206, 5, None),
        ("bytes=-7", 206, -7, None),
        ("bytes=0-99999999", 206, 0, None),
        ("bytes=0-1,3-4", 200, 0, None),
        ("bytes=-", 200, 0, None),
        ("mistari=1-2", 200, 0, None),
    ],
)
def test_part_of_a_file_can_be_asked_for(bonde, ask, asked, status, first, last):
    content = pdf_of("a")
    document = make_document(bonde, content)
    wanted = content[first:] if last is None else content[first : last + 1]

    response = ask(document.url, range=asked)

    assert response.status_code == status
    assert content_of(response) == wanted
    assert int(response["Content-Length"]) == len(wanted)


@pytest.mark.parametrize("asked", ["bytes=99999999-", "bytes=-0", "bytes=9-3"])
def test_a_part_beyond_the_end_is_refused(bonde, ask, asked):
    assert ask(make_document(bonde, pdf_of("a")).url, range=asked).status_code == 416


def test_a_part_of_another_file_is_not_joined_to_this(bonde, ask):
    response = ask(
        make_document(bonde, pdf_of("a")).url, **{"range": "bytes=0-9", "if-range": '"zamani"'}
    )

    assert response.status_code == 200


def test_who_has_the_file_already_is_not_sent_it_again(bonde, ask):
    document = make_document(bonde, pdf_of("a"))
    etag = ask(document.url)["ETag"]

    assert ask(document.url, **{"if-none-match": etag}).status_code == 304


def test_a_lost_file_is_not_found(bonde, ask):
    document = make_document(bonde, pdf_of("a"))
    document.file.storage.delete(document.file.name)

    assert ask(document.url).status_code == 404


def test_the_text_view_shows_pages_that_can_be_linked_to(bonde, ask):
    document = read(make_document(bonde, pdf_of("Ukurasa wa mwanzo", "<b>mwisho</b>")))

    html = ask(f"{document.url}/maandishi/").content.decode()

    assert 'id="p2"' in html
    assert f'href="{document.url}#page=2"' in html
    assert "&lt;b&gt;mwisho&lt;/b&gt;" in html
    assert '<html lang="sw"' in html


def test_a_long_text_is_shown_twenty_pages_at_a_time(bonde, ask):
    document = read(make_document(bonde, pdf_of(*[f"namba{n}." for n in range(1, 24)])))

    assert "namba21." not in ask(f"{document.url}/maandishi/").content.decode()
    assert "namba21." in ask(f"{document.url}/maandishi/?page=2").content.decode()


def test_a_text_that_is_on_its_way_says_so(bonde, ask):
    html = ask(f"{make_document(bonde, pdf_of('a')).url}/maandishi/").content.decode()

    assert "Rudi baada ya dakika chache" in html


def test_the_text_view_is_no_page_of_the_admin_s_host(bonde, client):
    document = make_document(bonde, pdf_of("a"))

    assert client.get(document.url).status_code == 200
    response = client.get(f"{document.url}/maandishi/")
    assert response["Location"].startswith(bonde.site.root_url)


def test_a_missing_document_is_not_found(bonde, ask):
    assert ask("/nyaraka/999999/x").status_code == 404
