"""Who may pin results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from wagtail.permission_policies import ModelPermissionPolicy

from lga.models import InstitutionKind, Role
from search.models import PinnedResult
from search.models.pinned_result import PINNING_ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet


class OwnPinsPolicy(ModelPermissionPolicy):
    """Django's model permissions, narrowed to the institutions of which a user decides."""

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return self.instances_user_has_permission_for(user, action).filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[PinnedResult]:
        if not self.user_has_any_permission(user, actions):
            return PinnedResult.objects.none()
        return PinnedResult.objects.kept_by(user)

    def users_with_any_permission_for_instance(
        self, actions: Iterable[str], instance: Any
    ) -> QuerySet[Any]:
        role = "groups__institution_role"
        decides = Q(
            **{f"{role}__institution": instance.institution_id, f"{role}__role__in": PINNING_ROLES}
        )
        helps = Q(
            **{
                f"{role}__institution__kind": InstitutionKind.REGION,
                f"{role}__role": Role.ADMINISTRATOR,
            }
        )
        people = get_user_model()._default_manager.filter(decides | helps, is_active=True)
        return people.distinct() & self.users_with_any_permission(actions)
