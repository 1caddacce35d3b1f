"""The text of a document can be read beside its file."""

from __future__ import annotations

import pytest

from tests.factories.documents import make_document, pdf_of, read

pytestmark = pytest.mark.django_db


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
