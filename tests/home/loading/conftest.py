"""A copy of the invented region that a test may spoil."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.utils.translation import override

from home.loading.faults import FaultyRegion
from home.loading.load import load_region, sound_region
from home.loading.write_institutions import write_institutions
from home.loading.writing import Writing
from tests.remembered import Remembered

INVENTED_REGION = Path(__file__).parents[2] / "data" / "invented_region"


@dataclass
class Folder:
    """A region's folder, with short ways to spoil it and to read what is said about it."""

    path: Path

    def append(self, file: str, text: str) -> int:
        """Add to the end of a file; the number of the line that was added first."""
        target = self.path / file
        before = target.read_text(encoding="utf-8")
        target.write_text(f"{before.rstrip()}\n{text}\n", encoding="utf-8")
        return before.rstrip().count("\n") + 2

    def replace(self, file: str, old: str, new: str) -> int:
        """Change the first occurrence of a text; the number of its line."""
        target = self.path / file
        before = target.read_text(encoding="utf-8")
        assert old in before, f"{old} is not in {file}"
        target.write_text(before.replace(old, new, 1), encoding="utf-8")
        return before[: before.index(old)].count("\n") + 1

    def faults(self) -> list[str]:
        with override("en"), pytest.raises(FaultyRegion) as refused:
            load_region(self.path)
        return [str(fault) for fault in refused.value.faults]


opened_region = Remembered(lambda: write_institutions(Writing(sound_region(INVENTED_REGION))))


@pytest.fixture
def _opened(db: None) -> None:
    """The institutions of the invented region are there: opening them is not what is tested."""
    opened_region()


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    copy = tmp_path / "region"
    shutil.copytree(INVENTED_REGION, copy)
    return Folder(copy)
