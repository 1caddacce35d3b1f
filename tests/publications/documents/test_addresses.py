"""A document keeps its address, whatever file is behind it."""

from __future__ import annotations

import pytest

from tests.factories.documents import make_document, pdf_of, read
from tests.publications.documents.conftest import content_of, replace_file

pytestmark = pytest.mark.django_db


def test_the_address_is_the_number_and_the_title(bonde, ask):
    content = pdf_of("Bajeti")
    document = make_document(bonde, content, title="Bajeti ya Wanging'ombe 2026/27")

    assert document.url == f"/nyaraka/{document.pk}/bajeti-ya-wangingombe-202627"
    assert content_of(ask(document.url)) == content


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


def test_a_deleted_document_takes_all_its_files_with_it(
    bonde, empty_media, django_capture_on_commit_callbacks
):
    document = replace_file(make_document(bonde, pdf_of("a")), pdf_of("b"))
    assert len([path for path in empty_media.rglob("*") if path.is_file()]) == 2

    with django_capture_on_commit_callbacks(execute=True):
        document.delete()

    assert not [path for path in empty_media.rglob("*") if path.is_file()]


def test_a_missing_document_is_not_found(bonde, ask):
    assert ask("/nyaraka/999999/x").status_code == 404
