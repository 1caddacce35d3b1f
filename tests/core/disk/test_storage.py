"""A file is stored whole or not at all."""

from __future__ import annotations

import errno
from contextlib import suppress

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.db import OperationalError

from cms.core.disk.full import disk_fault
from cms.core.disk.storage import WholeFileStorage
from cms.core.files.taken_back import files_taken_back

TEXT = b"Bajeti" * 10_000


def spooled():
    upload = TemporaryUploadedFile("bajeti.txt", "text/plain", len(TEXT), None)
    upload.write(TEXT)
    return upload


@pytest.mark.parametrize("content", [lambda: ContentFile(TEXT), spooled])
def test_a_file_that_fits_by_half_leaves_nothing(disk, content):
    disk.fill(leave=8192)

    with pytest.raises(OSError, match="No space left") as raised:
        WholeFileStorage(disk.folder).save("bajeti.txt", content())

    assert disk_fault(raised.value) == "ENOSPC"
    assert disk.files() == []


@pytest.mark.parametrize("content", [lambda: ContentFile(TEXT), spooled])
def test_a_file_that_fits_is_readable_for_the_web_server(tmp_path, content):
    storage = WholeFileStorage(tmp_path)

    name = storage.save("hati/bajeti.txt", content())

    assert (tmp_path / name).read_bytes() == TEXT
    assert (tmp_path / name).stat().st_mode & 0o777 == 0o644
    assert [path.name for path in tmp_path.iterdir()] == ["hati"]


def test_text_is_stored_too(tmp_path):
    WholeFileStorage(tmp_path).save("hati.txt", ContentFile("Njombe – Tanzania"))

    assert (tmp_path / "hati.txt").read_text() == "Njombe – Tanzania"


def test_a_name_that_is_taken_is_left_to_its_file(tmp_path):
    storage = WholeFileStorage(tmp_path)
    storage.save("hati.txt", ContentFile(b"ya kwanza"))

    other = storage.save("hati.txt", ContentFile(b"ya pili"))

    assert other != "hati.txt"
    assert (tmp_path / "hati.txt").read_bytes() == b"ya kwanza"


def test_what_fails_takes_its_files_back(tmp_path):
    storage = WholeFileStorage(tmp_path)

    with suppress(LookupError), files_taken_back():
        storage.save("hati.txt", ContentFile(TEXT))
        raise LookupError

    assert list(tmp_path.iterdir()) == []


def test_what_succeeds_keeps_them(tmp_path):
    with files_taken_back():
        WholeFileStorage(tmp_path).save("hati.txt", ContentFile(TEXT))

    assert (tmp_path / "hati.txt").exists()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS])
def test_no_room_no_quota_and_no_writing_are_one_fault(number):
    assert disk_fault(OSError(number, "no", "barua-ya-asha.pdf")) == errno.errorcode[number]


@pytest.mark.parametrize("error", [OSError(errno.EACCES, "no"), ValueError(), OperationalError()])
def test_other_faults_are_others(error):
    assert disk_fault(error) == ""
