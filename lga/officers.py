"""For which institutions somebody works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lga.models import Institution, Role, RoleGroup

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.core.models import User


def institutions_for(user: User | AnonymousUser) -> list[Institution]:
    """Whose numbers somebody may see: those of the own institution; the region sees all."""
    institutions = Institution.objects.region_first()
    if user.is_superuser:
        return list(institutions)
    own = RoleGroup.objects.filter(group__user=user.pk)
    if own.filter(institution__kind="region", role=Role.ADMINISTRATOR).exists():
        return list(institutions)
    return list(institutions.filter(role_groups__in=own).distinct())
