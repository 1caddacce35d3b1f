"""The results of a search can be followed as a feed and opened as a table."""

from __future__ import annotations

import csv
import datetime
import io
import xml.etree.ElementTree as ET

import pytest

from cms.core.search_document import SearchKind
from search import result_table
from search.models import Entry
from search.term_counts import count_terms

pytestmark = pytest.mark.django_db

ATOM = {"atom": "http://www.w3.org/2005/Atom"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def fetch(client, council):
    def _fetch(name, prefix="/tafuta/", house=council, **parameters):
        response = client.get(f"{prefix}{name}", parameters, headers=house.host)
        assert response.status_code == 200
        return response

    return _fetch


@pytest.fixture
def feed(fetch):
    def _feed(**parameters):
        response = fetch("matokeo.atom", **parameters)
        return ET.fromstring(response.content)  # noqa: S314  it is our own

    return _feed


@pytest.fixture
def rows(fetch):
    def _rows(**parameters):
        text = fetch("matokeo.csv", **parameters).content.decode("utf-8-sig")
        return list(csv.reader(io.StringIO(text)))

    return _rows


def texts(feed, path):
    return [element.text for element in feed.iterfind(path, ATOM)]


def test_each_language_has_its_own_addresses(fetch):
    assert fetch("results.atom", "/en/search/", q="maji")
    assert fetch("results.csv", "/en/search/", q="maji")


def test_a_feed_has_the_newest_of_what_is_found_first(feed, store):
    store("Maji maji", date=datetime.date(2024, 1, 1))
    store("Maji & <umeme>", date=datetime.date(2026, 1, 1), language="en", url="/en/maji/")
    store("Habari")

    found = feed(q="maji")

    assert texts(found, "atom:entry/atom:title") == ["Maji & <umeme>", "Maji maji"]
    newest = found.find("atom:entry", ATOM)
    assert newest.get(LANG) == "en"
    assert newest.find("atom:link", ATOM).get("href") == "http://bonde.test/en/maji/"
    assert texts(newest, "atom:published") == ["2026-01-01T00:00:00+03:00"]


def test_a_feed_is_narrowed_as_the_page_is(feed, store):
    store("Maji", kind=SearchKind.NEWS)
    store("Maji ya zabuni", kind=SearchKind.TENDER)

    found = feed(q="maji", kind="tender")

    assert texts(found, "atom:entry/atom:title") == ["Maji ya zabuni"]
    assert found.find("atom:link[@rel='alternate']", ATOM).get("href").endswith("&kind=tender")


def test_markup_in_a_text_is_shown_and_not_obeyed(feed, store):
    store("Maji <b>mapya</b>", body="maji <svg onload=alert(1)> & umeme")

    entry = feed(q="maji").find("atom:entry", ATOM)

    summary, title = entry.find("atom:summary", ATOM), entry.find("atom:title", ATOM)
    assert summary.get("type") == "html"
    assert summary.text == "maji &lt;svg onload=alert(1)&gt; &amp; umeme"
    assert (title.get("type"), title.text) == (None, "Maji <b>mapya</b>")


def test_ids_outlive_a_new_title_and_address(feed, store):
    store("Maji")
    before = texts(feed(q="maji"), "atom:entry/atom:id")
    Entry.objects.update(title="Maji mapya", url="/mapya/")

    assert texts(feed(q="maji"), "atom:entry/atom:id") == before


def test_a_feed_that_finds_nothing_is_the_same_each_time(fetch):
    first, second = (fetch("matokeo.atom", q="haipo") for _ in range(2))

    assert first.content == second.content
    assert first["ETag"] == second["ETag"]


def test_a_table_has_a_row_for_each_result(rows, store):
    store(
        "Zabuni ya maji",
        kind=SearchKind.TENDER,
        date=datetime.date(2026, 3, 1),
        financial_year="2025/26",
        url="/zabuni/maji/",
    )

    headings, row = rows(q="maji")

    assert headings[:2] == ["Kichwa cha habari", "Aina"] or len(headings) == len(row)
    assert row == [
        *("Zabuni ya maji", "Zabuni", "Halmashauri ya bonde", "2026-03-01", "2025/26", "sw"),
        *("", "http://bonde.test/zabuni/maji/", "", "", ""),
    ]


def test_a_table_is_in_the_order_of_the_page(rows, look, store):
    store("Taarifa", "kwanza maji " + "neno " * 40 + "zahanati")
    store("Taarifa nyingine", "neno neno maji zahanati " + "neno " * 60)
    store("Barabara za zahanati", "maji")
    for number in range(1, 16):
        store(f"Tangazo {number}", "maji " * number + "zahanati mkoa")
    count_terms()

    pages = [look(q="maji zahanati", page=page).context["results"] for page in (1, 2)]

    assert [row[0] for row in rows(q="maji zahanati")[1:]] == [
        result.title for page in pages for result in page
    ]


def test_a_table_tells_what_a_document_is(rows, council):
    document = council.add_document("Bajeti")
    document.file_size, document.page_count = 1234, 5
    document.save()

    assert rows(q="bajeti")[1][-3:] == ["PDF", "1234", "5"]


@pytest.mark.parametrize("title", ["=1+1 maji", "+255 maji", "@maji", "-maji", "\tmaji"])
def test_nothing_in_a_table_is_a_formula(rows, store, title):
    store(title)

    assert rows(q="maji")[1][0].startswith("'")


def test_a_table_is_known_as_utf_8(fetch, store):
    response = fetch("matokeo.csv", q="maji")

    assert response.content.startswith(b"\xef\xbb\xbf")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="matokeo.csv"'


def test_a_table_ends_after_the_rows_that_the_page_promises(rows, look, store, monkeypatch):
    monkeypatch.setattr(result_table, "MOST_ROWS", 2)
    for number in range(4):
        store(f"Maji {number}")

    assert len(rows(q="maji")) == 1 + 2


def test_a_table_costs_the_same_however_long_it_is(
    rows, store, council, django_assert_max_num_queries
):
    for number in range(30):
        store(f"Maji {number}")
    for number in range(5):
        council.add_document(f"Maji ya hati {number}")
    count_terms()
    rows(q="maji")

    with django_assert_max_num_queries(6):
        assert len(rows(q="maji")) == 1 + 35


def test_the_page_leads_to_both(look, store):
    store("Maji")

    html = look(q="maji", kind="page").text

    assert 'type="application/atom+xml" title="Matokeo ya utafutaji (Atom)"' in html
    assert html.count('href="/tafuta/matokeo.csv?q=maji&amp;scope=here&amp;kind=page"') == 2
    assert html.count('href="/tafuta/matokeo.atom?q=maji&amp;scope=here&amp;kind=page"') == 2
    assert "1000" in html or "1,000" in html


@pytest.mark.parametrize("name", ["matokeo.atom", "matokeo.csv"])
def test_whoever_asks_too_often_is_told_to_wait(client, council, settings, name):
    settings.SEARCH_API_PER_MINUTE = 1
    ask = [client.get(f"/tafuta/{name}?q=maji", headers=council.host) for _ in range(2)]

    assert [response.status_code for response in ask] == [200, 429]
    assert ask[1]["Retry-After"] == "60"


@pytest.mark.parametrize("name", ["matokeo.atom", "matokeo.csv"])
def test_they_are_not_for_crawlers(fetch, name):
    assert fetch(name, q="maji")["X-Robots-Tag"] == "noindex"
