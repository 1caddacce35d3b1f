"""Who may read and answer what citizens have written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from wagtail.permission_policies import ModelPermissionPolicy

from lga.feedback.models import HANDLING_ROLES, Submission

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

#: Citizens add, and the clock deletes; nobody else does, not even a superuser.
ACTIONS = {"change", "view"}


class OwnSubmissionsPolicy(ModelPermissionPolicy):
    """Django's model permissions, narrowed to the institutions that a user works for.

    The region's administrators help councils with their pages, but have no business in what is
    written to a council: they see the region's own.
    """

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in ACTIONS and bool(super().user_has_permission(user, action))

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return self.instances_user_has_permission_for(user, action).filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[Submission]:
        if not self.user_has_any_permission(user, actions):
            return Submission.objects.none()
        return Submission.objects.handled_by(user)

    def users_with_any_permission_for_instance(
        self, actions: Iterable[str], instance: Any
    ) -> QuerySet[Any]:
        return handlers_of(instance.institution_id) & self.users_with_any_permission(actions)


def handlers_of(institution: int) -> QuerySet[Any]:
    """The people who may be given an institution's submissions to answer."""
    works_there = Q(
        groups__institution_role__institution=institution,
        groups__institution_role__role__in=HANDLING_ROLES,
    )
    return get_user_model()._default_manager.filter(works_there, is_active=True).distinct()
