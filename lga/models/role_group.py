"""The groups of an institution: who may do what in it."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _

from lga.models.institution import Institution


class Role(models.TextChoices):
    """What somebody does for an institution; each role may do all that the one before may."""

    AUTHOR = "author", _("Author")
    EDITOR = "editor", _("Editor")
    PUBLISHER = "publisher", _("Publisher")
    ADMINISTRATOR = "administrator", _("Administrator")


class RoleGroup(models.Model):
    """Says which group is which role of which institution, whatever the group is called."""

    institution = models.ForeignKey(Institution, models.CASCADE, related_name="role_groups")
    role = models.CharField(_("role"), max_length=20, choices=Role)
    group = models.OneToOneField(Group, models.PROTECT, related_name="institution_role")

    class Meta:
        verbose_name = _("role group")
        verbose_name_plural = _("role groups")
        constraints = [
            models.UniqueConstraint(
                fields=["institution", "role"], name="one_group_per_institution_and_role"
            )
        ]

    def __str__(self) -> str:
        return self.group.name
