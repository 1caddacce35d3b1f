"""Files in an object store are found again as they were, and only there."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from cms.core.files import object_store as object_store_module
from cms.core.files.away import StoreAway, is_away
from cms.core.files.fetched import stream_of
from cms.core.files.taken_back import files_taken_back
from tests.servers.object_store import SECRET

pytestmark = pytest.mark.usefixtures("object_store")

CONTENT = b"Bajeti ya mwaka" * 20_000


@pytest.fixture
def name():
    return default_storage.save("documents/bajeti.pdf", ContentFile(CONTENT))


def test_what_is_stored_is_in_the_store_and_can_be_read(name, object_store):
    assert object_store.contents() == {name: CONTENT}
    with default_storage.open(name) as file:
        assert file.read() == CONTENT


def test_a_file_that_was_closed_opens_again(name):
    file = default_storage.open(name)
    file.close()

    assert file.open().read() == CONTENT


def test_two_files_of_one_name_never_meet(name, object_store):
    other = default_storage.save("documents/bajeti.pdf", ContentFile(b"nyingine"))

    assert other != name
    assert {path.rpartition("/")[2] for path in (name, other)} == {"bajeti.pdf"}
    assert object_store.contents() == {name: CONTENT, other: b"nyingine"}


def test_a_long_name_is_cut_to_what_the_row_holds():
    name = default_storage.save(f"documents/{'a' * 90}.pdf", ContentFile(b"x"), max_length=100)

    assert len(name) == 100
    assert name.endswith(".pdf")


def test_what_failed_leaves_none_of_its_files_in_the_store(object_store):
    with suppress(LookupError), files_taken_back():
        default_storage.save("documents/bajeti.pdf", ContentFile(CONTENT))
        raise LookupError

    assert object_store.names() == []


def test_a_deleted_file_is_gone_from_the_store(name, object_store):
    default_storage.delete(name)

    assert object_store.names() == []
    assert not default_storage.exists(name)


def test_a_file_that_was_never_there_is_told_from_a_store_that_is_away(object_store):
    with pytest.raises(FileNotFoundError):
        default_storage.open("documents/hakuna.pdf")
    with pytest.raises(FileNotFoundError):
        stream_of(default_storage, "documents/hakuna.pdf")
    with pytest.raises(FileNotFoundError):
        default_storage.get_modified_time("documents/hakuna.pdf")


def test_a_stream_is_read_from_any_place(name):
    with stream_of(default_storage, name) as stream:
        end = stream.seek(0, os.SEEK_END)
        stream.seek(150_000)
        middle = stream.read(7)
        stream.seek(0)

        assert end == len(CONTENT)
        assert middle == CONTENT[150_000:150_007]
        assert b"".join(iter(lambda: stream.read(8192), b"")) == CONTENT


def test_an_address_is_the_portals_own(name):
    assert default_storage.url("images/soko.jpg") == "/media/images/soko.jpg"


def test_whoever_is_told_of_the_store_learns_no_secret():
    path, arguments, named = object_store_module.ObjectStore().deconstruct()

    assert (path, arguments, named) == ("cms.core.files.object_store.ObjectStore", (), {})


def test_the_settings_show_no_secret(settings):
    assert SECRET not in repr(settings.FILE_STORE)
    assert SECRET not in repr(settings.STORAGES)


def test_a_store_that_is_away_is_one_error_whatever_was_wanted(name, object_store):
    attempts = (
        lambda: default_storage.open(name),
        lambda: stream_of(default_storage, name),
        lambda: default_storage.save("documents/a.pdf", ContentFile(b"x")),
        lambda: default_storage.delete(name),
        lambda: default_storage.exists(name),
        lambda: default_storage.size(name),
        lambda: default_storage.get_modified_time(name),
        object_store_module.ObjectStore().check_it_answers,
    )
    with object_store.away():
        for attempt in attempts:
            object_store_module.ObjectStore.rest.end()
            with pytest.raises(StoreAway):
                attempt()


def waited_for(name, store):
    started = time.monotonic()
    with pytest.raises(StoreAway):
        store.open(name)
    return time.monotonic() - started


def test_a_store_that_hangs_costs_one_reader_a_moment_and_the_next_none(
    name, object_store, monkeypatch
):
    assert object_store_module.READ_PATIENCE * object_store_module.ATTEMPTS <= 10
    monkeypatch.setattr(object_store_module, "READ_PATIENCE", 0.5)
    impatient = object_store_module.ObjectStore()
    os.kill(object_store.process.pid, signal.SIGSTOP)
    try:
        waited, waited_again = [waited_for(name, impatient) for _ in range(2)]
    finally:
        os.kill(object_store.process.pid, signal.SIGCONT)

    assert 0.5 < waited < 5
    assert waited_again < 0.1


def test_an_error_that_others_have_renamed_is_known():
    try:
        try:
            raise StoreAway
        except OSError as error:
            raise ValueError from error
    except ValueError as error:
        renamed = error

    assert is_away(renamed)
    assert not is_away(OSError())
    assert not is_away(None)
