"""Files on disk, as the process that reads them finds them."""

from __future__ import annotations

import pytest

from publications.extraction import ocr
from publications.extraction.run import read_stretch
from tests.conftest import missing


@pytest.fixture
def read_file(tmp_path):
    """Read content of a kind in a process of its own."""

    def read(content: bytes, kind: str, **options):
        path = tmp_path / "file"
        path.write_bytes(content)
        return read_stretch(path, kind, **options)

    return read


@pytest.fixture
def tesseract():
    if ocr.program() is None:
        missing("Tesseract is not installed with Swahili and English.")
