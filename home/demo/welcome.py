"""What `make demo` prints once everything answers."""

from __future__ import annotations

from textwrap import indent
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import override

from home.demo.accounts import accounts_table
from lga.models import Institution

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from home.demo.accounts import Account


def welcome(accounts: Iterable[Account], kept_in: Path) -> str:
    return "\n".join(
        [
            "",
            "The portal is up. Ctrl-C ends it.",
            "",
            indent(addresses(), "  "),
            f"Editors sign in at {settings.WAGTAILADMIN_BASE_URL}/admin/, a host of their own:",
            "",
            indent(accounts_table(accounts), "  "),
            f"These accounts are kept in {kept_in}.",
        ]
    )


def addresses() -> str:
    # The terminal speaks English, whatever the portal's first language is.
    with override("en"):
        institutions = list(Institution.objects.region_first().select_related("site"))
        width = max((len(institution.short_name) for institution in institutions), default=0)
        return "".join(
            f"{institution.short_name:{width}}  {institution.site.root_url}\n"
            for institution in institutions
        )
