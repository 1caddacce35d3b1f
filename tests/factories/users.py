"""People who sign in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cms.core.models import User
from lga.models import Role, RoleGroup

if TYPE_CHECKING:
    from lga.models import Institution


def make_officer(institution: Institution, role: Role = Role.PUBLISHER) -> User:
    """Somebody with one role in one institution."""
    user = User.objects.create_user(f"{institution.slug}-{role}", password="siri")
    user.groups.add(RoleGroup.objects.get(institution=institution, role=role).group)
    return user
