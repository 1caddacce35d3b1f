"""Loading a region: read all, check all, and write all or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from wagtail.models import Site

from home.loading.faults import Fault, FaultyRegion, elsewhere
from home.loading.folder import lacks_a_table, read_region
from home.loading.holder_checks import faults_of_holders
from home.loading.model_checks import faults_of_models
from home.loading.reference_checks import faults_of_references
from home.loading.region_facts import faults_of_region_facts
from home.loading.text_checks import faults_of_texts
from home.loading.word_checks import faults_of_words
from home.loading.write_institutions import (
    write_appearance,
    write_institutions,
    write_media,
)
from home.loading.write_pages import (
    forget_first_addresses,
    write_committees,
    write_indexes,
    write_people,
    write_systems,
    write_text_pages,
    write_translations,
    write_units,
    write_ward_lists,
)
from home.loading.write_redirects import write_redirects
from home.loading.write_wards import write_places, write_ward_pages, write_wards
from home.loading.writing import Writing

if TYPE_CHECKING:
    from collections import Counter
    from pathlib import Path

    from home.loading.folder import Region

CHECKS = (
    *(faults_of_region_facts, faults_of_references, faults_of_texts, faults_of_words),
    faults_of_holders,
)

#: In this order: each may point at what the ones before have made.
STEPS = (
    write_institutions,
    write_wards,
    write_places,
    write_media,
    write_appearance,
    write_committees,
    write_people,
    write_systems,
    write_ward_lists,
    write_units,
    write_text_pages,
    write_indexes,
    write_translations,
    write_ward_pages,
    write_redirects,
    forget_first_addresses,
)


def load_region(folder: Path, *, dry_run: bool = False) -> Counter[str]:
    """Load a region's folder; how many of each thing were made, by their names.

    Raises FaultyRegion with every fault found, and then nothing was written: no row, no file.
    What is there already is left as it is.
    """
    writing = Writing(sound_region(folder))
    try:
        with transaction.atomic():
            for step in STEPS:
                step(writing)
            transaction.set_rollback(dry_run)
    except BaseException:
        _undo(writing)
        raise
    if dry_run:
        _undo(writing)
    return writing.made


def sound_region(folder: Path) -> Region:
    """What a folder holds, if nothing at all is wrong with it. Raises FaultyRegion."""
    if not folder.is_dir():
        raise FaultyRegion([Fault(str(folder), 1, "There is no such folder. Name another.")])
    region, faults = read_region(folder)
    if not lacks_a_table(faults):
        # What cannot be read is still there for others to point at, but is not judged further.
        unread = list(faults)
        for check in CHECKS:
            faults += elsewhere(check(region), unread)
        faults += faults_of_models(region.without(faults))
    if faults:
        raise FaultyRegion(sorted(set(faults)))
    return region


def _undo(writing: Writing) -> None:
    """Forget what a rollback does not reach: stored files, and the addresses of the sites."""
    writing.remove_stored_files()
    Site.clear_site_root_paths_cache()
