"""Loading old addresses: all of a table or, with every fault named, nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from wagtail.contrib.redirects.models import Redirect

from home.old_addresses.plan import plans_for
from home.old_addresses.row import FaultyTable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from home.old_addresses.row import OldAddress


def load_old_addresses(rows: Iterable[OldAddress], *, dry_run: bool = False) -> int:
    """How many redirects were made. Raises FaultyTable, and then none was."""
    plans, faults = plans_for(rows)
    if faults:
        raise FaultyTable(faults)
    made = 0
    with transaction.atomic():
        for plan in plans:
            new = plan.new
            made += len(new)
            if not dry_run:
                Redirect.objects.bulk_create(new)
                Redirect.objects.bulk_update(
                    plan.shortened, ["redirect_page", "redirect_link"], batch_size=500
                )
    return made
