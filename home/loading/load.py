"""Loading a region: read all, check all, and write all or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from home.loading.checks import faults_of_tables
from home.loading.faults import Fault, FaultyRegion
from home.loading.folder import read_region
from home.loading.text_checks import faults_of_texts
from home.loading.write_institutions import (
    write_appearance,
    write_institutions,
    write_media,
    write_wards,
)
from home.loading.write_people import write_people, write_systems, write_units, write_ward_pages
from home.loading.write_texts import write_texts
from home.loading.writing import Writing

if TYPE_CHECKING:
    from collections import Counter
    from pathlib import Path

#: In this order: each may point at what the ones before have made.
STEPS = (
    write_institutions,
    write_wards,
    write_media,
    write_appearance,
    write_people,
    write_systems,
    write_ward_pages,
    write_units,
    write_texts,
)


def load_region(folder: Path, *, dry_run: bool = False) -> Counter[str]:
    """Load a region's folder; how many of each thing were made, by their names.

    Raises FaultyRegion with every fault found, and then nothing was written: no row, no file.
    What is there already is left as it is.
    """
    if not folder.is_dir():
        raise FaultyRegion([Fault(str(folder), 1, "There is no such folder.")])
    region, faults = read_region(folder)
    faults = faults or [*faults_of_tables(region), *faults_of_texts(region)]
    if faults:
        raise FaultyRegion(sorted(set(faults)))
    writing = Writing(region)
    try:
        with transaction.atomic():
            for step in STEPS:
                step(writing)
            for translate in writing.translations:
                translate()
            transaction.set_rollback(dry_run)
    except BaseException:
        writing.remove_stored_files()
        raise
    if dry_run:
        writing.remove_stored_files()
    return +writing.made
