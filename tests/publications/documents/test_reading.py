"""The worker reads a document in turns, and its state is told in words."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone
from django.utils.translation import override

from publications.documents.progress import ADVICE, advice_on, progress_of
from publications.documents.reading import MOST_DEATHS, read_document, take_in
from publications.extraction.faults import Fault
from publications.extraction.parts import Part
from publications.extraction.run import Stretch
from publications.models import TextState
from tests.factories.documents import begin, make_document, pdf_of, read, word_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(bonde):
    return make_document(bonde, pdf_of("moja", "mbili", "tatu"))


def told(document):
    document.refresh_from_db()
    return TextState(document.text_state), document.text_fault


def test_a_stored_document_is_read_by_itself(bonde, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        document = make_document(bonde, word_of("Barua"), "barua.docx")

    assert told(document) == (TextState.READ, "")
    assert document.texts.get().text == "Barua"


def test_what_is_known_of_a_pdf_is_written_down(document):
    read(document)

    assert (document.kind, document.page_count, document.parts_read) == ("pdf", 3, 3)
    assert document.file_size == document.file.size
    assert document.format == "PDF"
    with override("sw"):
        assert progress_of(document) == "Umesomwa: kurasa 3"
    with override("en"):
        assert progress_of(document) == "Read: 3 pages"


def test_a_video_has_nothing_to_be_read(bonde):
    document = make_document(bonde, b"\0\0\0\x18ftypmp42", "picha.mp4")

    assert told(document) == (TextState.NO_TEXT, "")


def test_a_stretch_is_followed_by_the_next(document, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        take_in(begin(document), Stretch([Part(1, "moja")], pages=3, next=2))

    assert told(document) == (TextState.WAITING, "")
    assert document.next_part == 2
    assert progress_of(document) == "Unasomwa: kurasa 1 kati ya 3"
    assert len(callbacks) == 1


def test_a_page_that_kills_its_process_is_left_out(document):
    take_in(begin(document), Stretch([Part(1, "moja")], pages=3, fault=Fault.CRASHED, stuck_at=2))
    read(document)

    assert told(document) == (TextState.PARTLY, Fault.CRASHED)
    assert [text.text.strip() for text in document.current_texts] == ["moja", "", "tatu"]
    assert document.parts_missed == 1
    assert progress_of(document) == "Umesomwa kwa sehemu: kurasa 3, 1 hazikusomeka"


def test_a_document_of_deadly_pages_is_given_up(document):
    for number in range(1, MOST_DEATHS + 2):
        stuck = Stretch(pages=100, fault=Fault.CRASHED, stuck_at=number)
        take_in(begin(document), stuck)

    assert told(document) == (TextState.UNREADABLE, Fault.CRASHED)


def test_two_workers_do_not_read_the_same(document):
    begin(document)

    read_document.func(document.pk, document.version)

    assert not document.texts.exists()


def test_what_was_read_of_a_file_replaced_meanwhile_is_thrown_away(document):
    begin(document)
    document.refresh_from_db()
    old = type(document).objects.get(pk=document.pk)
    document.file = ContentFile(pdf_of("mpya"), name="mpya.pdf")
    document.save()

    take_in(old, Stretch([Part(1, "zamani")], pages=1))

    assert not document.texts.exists()
    assert [text.text.strip() for text in read(document).current_texts] == ["mpya"]


def test_a_damaged_document_is_told_in_both_languages(bonde):
    document = read(make_document(bonde, b"%PDF-1.4 si kitu", "a.pdf"))

    assert told(document) == (TextState.UNREADABLE, Fault.BROKEN)
    with override("sw"):
        assert progress_of(document) == "Hausomeki"
        assert advice_on(document).startswith("Faili limeharibika.")
    with override("en"):
        assert advice_on(document).startswith("The file is damaged.")


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_says_what_to_do_in_both_languages(fault):
    with override("en"):
        english = str(ADVICE[fault])
    with override("sw"):
        assert str(ADVICE[fault]) != english


def test_a_lost_file_is_told(bonde):
    document = make_document(bonde, pdf_of("a"))
    document.file.storage.delete(document.file.name)

    assert told(read(document)) == (TextState.UNREADABLE, Fault.MISSING)


def test_a_turn_that_was_lost_is_taken_up(document):
    type(document).objects.filter(pk=document.pk).update(
        text_state=TextState.READING, text_changed_at=timezone.now()
    )
    call_command("read_documents")
    assert told(document)[0] == TextState.READING

    with time_machine.travel(timezone.now() + datetime.timedelta(minutes=11)):
        call_command("read_documents")

    assert told(document)[0] == TextState.READ


def test_documents_of_before_are_read_after_an_update(document, django_capture_on_commit_callbacks):
    type(document).objects.filter(pk=document.pk).update(kind="", text_changed_at=None)

    with django_capture_on_commit_callbacks(execute=True):
        call_command("read_documents")

    assert told(document)[0] == TextState.READ
    assert document.kind == "pdf"


def test_what_failed_can_be_read_again(document, django_capture_on_commit_callbacks):
    type(document).objects.filter(pk=document.pk).update(text_state=TextState.UNREADABLE)

    with django_capture_on_commit_callbacks(execute=True):
        call_command("read_documents", again=True)

    assert told(document)[0] == TextState.READ
