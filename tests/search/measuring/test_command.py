"""`manage.py measure_search` leaves nothing behind and names what it cannot read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import CommandError

from lga.models import Institution
from search.models import Entry, TermCount
from tests.search.measuring.files import call, write_files

pytestmark = pytest.mark.django_db


@pytest.fixture
def files(tmp_path):
    return write_files(tmp_path)


def measured(files, capsys):
    call(files, "--json")
    return json.loads(capsys.readouterr().out)


def test_it_prints_the_figures(files, capsys):
    figures = measured(files, capsys)

    assert figures["questions"] == 2
    assert figures["mrr_at_10"] == figures["success_at_1"] == figures["recall_at_100"] == 1
    assert figures["empty"] == 0
    assert figures["p95_ms"] >= figures["p50_ms"] > 0


def test_nothing_of_it_stays(files, capsys):
    measured(files, capsys)

    assert not Institution.objects.exists()
    assert not Entry.objects.exists()
    assert not TermCount.objects.exists()


def test_entries_of_the_site_are_no_answers(files, capsys, store):
    store("Mlima mrefu ni upi")
    before = Entry.objects.count()

    assert measured(files, capsys)["mrr_at_10"] == 1
    assert Entry.objects.count() == before


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("corpus", '{"docid": "a"}', "corpus.jsonl, line 1"),
        ("queries", "1 without a tab", "queries.tsv, line 1"),
        ("qrels", "1 a", "qrels.tsv, line 1"),
        ("qrels", "9 Q0 a 1", "which queries.tsv lacks"),
        ("qrels", "", "no judgement"),
        ("qrels", "1 Q0 a yes", "'yes' is no number"),
        ("qrels", "1 Q0 a -1", "no judgement"),
        ("corpus", "", "no passage"),
        ("corpus", '{"docid": "a", "text": 5}', "line 1: docid, text"),
        ("corpus", '{"docid": "a", "text": ""}\n' * 2, "line 2: 'a' is there twice"),
        ("queries", "1\tLini?\n1\tWapi?", "line 2: question '1' is there twice"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(files, name, text, said):
    Path(files[name]).write_text(text, encoding="utf-8")

    with pytest.raises(CommandError, match=said):
        call(files)


def test_a_passage_may_have_no_title(files, capsys):
    lines = [{"docid": key, "text": "Mlima Ziwa", "title": None} for key in ("a", "b")]
    Path(files["corpus"]).write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")

    assert measured(files, capsys)["empty"] == 0


def test_answers_that_the_corpus_lacks_are_told(files, capsys):
    Path(files["qrels"]).write_text("1 Q0 a 1\n1 Q0 nowhere 1\n", encoding="utf-8")

    call(files)

    assert "1 answers are not in the corpus, such as nowhere" in capsys.readouterr().err


def test_an_engine_that_is_away_is_explained_and_nothing_stays(files, settings):
    settings.SEARCH_URL = "opensearch://127.0.0.1:9/nobody"

    with pytest.raises(CommandError, match="does not answer"):
        call(files, "--engine", "elastic")
    assert not Institution.objects.exists()


def test_a_file_that_is_not_there_is_named(files):
    with pytest.raises(CommandError, match="nowhere"):
        call({**files, "corpus": "nowhere.jsonl"})


def test_an_engine_that_is_not_set_up_is_explained(files, settings):
    settings.SEARCH_URL = ""

    with pytest.raises(CommandError, match="SEARCH_URL"):
        call(files, "--engine", "elastic")
