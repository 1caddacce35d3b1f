"""What any engine finds, and in which order: the same on every database."""

from __future__ import annotations

import datetime

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.core.search_document import SearchKind
from search.analysis import words
from search.models import Entry
from search.sources import MAX_WORDS_BYTES, indexed_terms
from tests.search.conftest import ask, make_entry, titles

pytestmark = pytest.mark.django_db

HOSTILE = [
    "",
    " ",
    '"',
    '"maji',
    "'; DROP TABLE search_entry; --",
    "maji AND OR NOT NEAR(a b)",
    "maji* -umeme +barabara ^x title:maji {a b}: c",
    "maji & umeme | ! <-> (",
    "%s %d %(x)s {0} \\",
    "a\x00b",
    "\ud800",
    "🌍 ½ ﷺ \u202e",
    "maji " * 2000,
    "x" * 10_000,
    "'" * 10_000,
    "((((((((((",
]


def write_over(entry, title, body=""):
    for field, line in indexed_terms(title, body, entry.language).items():
        setattr(entry, field, line)


def test_any_of_the_words_is_enough(store):
    store("Mradi wa maji")

    assert titles(ask("ni lini mradi wa barabara utakamilika")) == ["Mradi wa maji"]


def test_more_words_found_rank_higher(store):
    store("Ratiba ya vikao")
    store("Ratiba ya chanjo ya mifugo")

    assert titles(ask("chanjo ya mifugo ratiba"))[0] == "Ratiba ya chanjo ya mifugo"


def test_a_word_of_the_title_counts_more_than_one_of_the_body(store):
    store("Taarifa ya mwaka", "zabuni na mengine kama hayo")
    store("Zabuni", "taarifa ya mwaka na mengine")
    store("Kikao", "mengine")

    assert titles(ask("zabuni")) == ["Zabuni", "Taarifa ya mwaka"]


def test_a_rare_word_counts_more_than_a_common_one(store):
    for number in range(10):
        store(f"Halmashauri {number}")
    store("Tangazo", "zahanati")

    assert titles(ask("halmashauri zahanati"))[0] == "Tangazo"


def test_a_short_text_ranks_above_a_long_one_with_the_same_word(store):
    store("Mrefu", "maji " + "neno " * 400)
    store("Mfupi", "maji safi")

    assert titles(ask("maji")) == ["Mfupi", "Mrefu"]


def test_the_newest_comes_first_for_whoever_asks_so(store):
    store("Maji maji", "maji", date=datetime.date(2024, 1, 1))
    store("Maji", "mengine mengi", date=datetime.date(2026, 1, 1))
    store("Habari", "maji")

    newest_first = titles(ask("maji", sort="date"))

    assert newest_first == ["Maji", "Maji maji", "Habari"]


def test_of_equals_the_newest_comes_first(store):
    store("Maji", url="/a/", date=datetime.date(2025, 1, 1), language="sw")
    newest = store("Maji", url="/b/", date=datetime.date(2026, 1, 1))
    store("Maji", url="/c/", date=datetime.date(2024, 1, 1))

    assert ask("maji").entry_ids[0] == newest.pk


def test_an_entry_without_a_date_comes_after_one_with(store):
    undated = store("Maji")
    dated = store("Maji", date=datetime.date(2000, 1, 1))

    assert list(ask("maji").entry_ids) == [dated.pk, undated.pk]


@pytest.mark.parametrize("asked", ["mang'ombe", "MANGOMBE", "Mang’ombe", "mangʼombe", "Mang`ombe"])
def test_spelling_makes_no_difference(store, asked):
    store("Zabuni", "Barabara ya Mang’ombe")

    assert ask(asked).total == 1


@pytest.mark.parametrize(
    "asked", ["78J2/2024/2025/W/04", "78j2-2024-2025-w-04", "78J2", "1250000", "1,250,000"]
)
def test_numbers_are_found(store, asked):
    store("Zabuni 78J2/2024/2025/W/04", "TZS 1,250,000")

    assert ask(asked).total == 1


def test_a_whole_number_ranks_above_its_parts(store):
    store("Zabuni 78J2/2024/2025/W/05")
    store("Zabuni 78J2/2024/2025/W/04")
    store("Zabuni 78J2/2023/2024/W/04")

    assert titles(ask("78J2/2024/2025/W/04"))[0] == "Zabuni 78J2/2024/2025/W/04"


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_is_typed_is_an_error(store, text):
    store("Maji", "umeme")

    assert ask(text).total in {0, 1}


def test_a_question_without_words_finds_nothing(store):
    store("Maji")

    assert ask("?!").total == 0


def test_filters_narrow(store, council, neighbour):
    store("Maji mbali", institution=neighbour.institution)
    store("Maji kurasa", kind=SearchKind.PAGE, financial_year="2025/26")
    store("Maji zabuni", kind=SearchKind.TENDER, financial_year="2024/25", language="en")

    assert titles(ask("maji", institution_id=neighbour.institution.pk)) == ["Maji mbali"]
    assert titles(ask("maji", kind="tender")) == ["Maji zabuni"]
    assert titles(ask("maji", financial_year="2025/26")) == ["Maji kurasa"]
    assert titles(ask("maji", language="en")) == ["Maji zabuni"]


def test_facets_count_what_the_other_filters_leave(store, council, neighbour):
    here, there = council.institution, neighbour.institution
    store("Maji", kind=SearchKind.TENDER, financial_year="2025/26")
    store("Maji", kind=SearchKind.TENDER)
    store("Maji", kind=SearchKind.NEWS, financial_year="2025/26")
    store("Maji", kind=SearchKind.NEWS, institution=there)
    store("Maji", kind=SearchKind.TENDER, institution=here, language="en")
    store("Umeme", kind=SearchKind.NEWS)

    results = ask("maji", institution_id=here.pk, kind="tender", language="sw")

    assert results.total == 2
    assert results.facets.kinds == {"tender": 2, "news": 1}
    assert results.facets.financial_years == {"2025/26": 1, "": 1}
    assert results.facets.institutions == {here.pk: 2}
    assert results.facets.languages == {"sw": 2, "en": 1}


def test_pages_follow_each_other_without_gap(store):
    for number in range(23):
        store(f"Maji {number}")

    pages = [ask("maji", page=number) for number in (1, 2, 3)]

    assert [len(page.entry_ids) for page in pages] == [10, 10, 3]
    assert len({pk for page in pages for pk in page.entry_ids}) == 23


@pytest.mark.parametrize("page", [3, 99, 10**30])
def test_a_page_beyond_the_last_is_the_last(store, page):
    for number in range(12):
        store(f"Maji {number}")

    results = ask("maji", page=page)

    assert (results.page, len(results.entry_ids)) == (2, 2)


def test_a_changed_entry_is_found_by_its_new_words_only(store):
    entry = store("Maji")
    write_over(entry, "umeme")
    entry.save()

    assert ask("maji").total == 0
    assert ask("umeme").total == 1


def test_a_deleted_entry_is_not_found(store):
    store("Maji").delete()

    assert ask("maji").total == 0


def test_an_entry_written_over_is_found_by_its_new_words_only(store):
    """As the ledger writes: the row is there already and is replaced."""
    entry = store("Maji")
    write_over(entry, "umeme")
    entry.pk = None
    Entry.objects.bulk_create(
        [entry],
        update_conflicts=True,
        unique_fields=["content_type", "object_id", "part"],
        update_fields=["words_title", "stems"],
    )

    assert ask("maji").total == 0
    assert ask("umeme").total == 1


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=40))
def test_every_text_is_found_by_its_own_words(council, text):
    entry = make_entry(text.replace("\x00", ""), institution=council.institution)
    entry.save()

    assert not words(entry.title) or entry.pk in ask(entry.title, page_size=1000).entry_ids


@pytest.mark.parametrize("letter", ["a", "ش"], ids=["ascii", "two bytes"])
def test_the_longest_text_has_room_in_the_index(store, letter):
    text = " ".join(f"{letter}{number}" for number in range(200_000))
    entry = make_entry("Mrefu", institution=store("Mfupi").institution)
    write_over(entry, "Mrefu", text)
    entry.save()

    assert len(entry.words_body.encode()) <= MAX_WORDS_BYTES
    assert ask(f"{letter}77").total == 1


def test_the_index_holds_nothing_but_the_table(store):
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite keeps its index beside the table")
    entry = store("Maji")
    write_over(entry, "umeme")
    entry.save()
    store("Barabara").delete()

    with connection.cursor() as cursor:
        # Raises if the index and the table differ.
        cursor.execute(
            "INSERT INTO search_entry_fts (search_entry_fts, rank) VALUES (%s, 1)",
            ["integrity-check"],
        )
