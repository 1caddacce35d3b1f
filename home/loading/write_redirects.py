"""The addresses of the former sites, once all pages are there that they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import override

from home.loading.faults import Fault, FaultyRegion
from home.loading.rows import RedirectRow
from home.old_addresses.load import load_old_addresses
from home.old_addresses.row import FaultyTable, OldAddress

if TYPE_CHECKING:
    from home.loading.writing import Writing


def write_redirects(writing: Writing) -> None:
    """Make those that are new; whatever is wrong with one is told by its line."""
    rows = [
        OldAddress(row.line, row.institution, row.old_path, row.target)
        for row in writing.region.redirects
    ]
    try:
        with override("en"):
            made = load_old_addresses(rows)
    except FaultyTable as faulty:
        faults = [Fault(RedirectRow.FILE, one.line, one.message) for one in faulty.faults]
        raise FaultyRegion(faults) from None
    if made:
        writing.made["redirects"] += made
