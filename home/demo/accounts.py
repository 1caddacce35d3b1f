"""One account for each thing a person may be, with passwords that outlive a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.utils.translation import override

from home.demo.passwords import new_password, read_passwords, write_secret
from lga.models import Institution, Role, RoleGroup

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Account:
    """A person of the demo: what she is, and how she signs in."""

    username: str
    password: str
    role: str


def open_accounts(path: Path) -> list[Account]:
    """Have every account in the database, with the password that the file at `path` keeps."""
    kept = read_passwords(path)
    accounts = []
    for role_group in wanted_roles():
        username = f"{role_group.institution.slug}-{role_group.role}"
        account = Account(username, kept.get(username) or new_password(), in_words(role_group))
        open_account(account, role_group, is_new=username not in kept)
        accounts.append(account)
    write_secret(path, accounts_table(accounts))
    return accounts


def wanted_roles() -> list[RoleGroup]:
    """The region's administrator, who may do everything, and every role of one council."""
    groups = RoleGroup.objects.select_related("institution", "group").order_by("pk")
    region = Institution.objects.region_first()[:1]
    council = Institution.objects.councils().order_by("pk")[:1]
    return [
        *groups.filter(institution__in=region, role=Role.ADMINISTRATOR),
        *groups.filter(institution__in=council),
    ]


def in_words(role_group: RoleGroup) -> str:
    # The terminal speaks English, whatever the portal's first language is.
    with override("en"):
        return f"{role_group.institution.short_name}: {role_group.get_role_display()}"


def open_account(account: Account, role_group: RoleGroup, *, is_new: bool) -> None:
    user, is_created = get_user_model().objects.get_or_create(username=account.username)
    # A password changed in the admin stays changed, as long as the file still knows the account.
    if is_created or is_new:
        user.set_password(account.password)
        user.save()
    user.groups.add(role_group.group)


def accounts_table(accounts: Iterable[Account]) -> str:
    accounts = list(accounts)
    width = max((len(account.username) for account in accounts), default=0)
    return "".join(
        f"{account.username:{width}}  {account.password}  {account.role}\n" for account in accounts
    )
