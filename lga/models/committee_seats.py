"""Who sits in which committee, as what and when."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail_localize.fields import SynchronizedField

from lga.models.tenures import Held


class SeatRole(models.TextChoices):
    """What a member is in a committee."""

    CHAIR = "chair", _("Chairperson")
    DEPUTY = "deputy", _("Deputy chairperson")
    MEMBER = "member", _("Member")


class CommitteeSeat(Held):
    """A person's place in a committee. The committee's page lists its members from these."""

    page = ParentalKey("lga.PersonPage", on_delete=models.CASCADE, related_name="seats")
    committee = models.ForeignKey(
        "lga.CommitteePage", models.CASCADE, related_name="+", verbose_name=_("committee")
    )
    role = models.CharField(_("role"), max_length=10, choices=SeatRole, default=SeatRole.MEMBER)

    panels: list[Any] = [
        FieldRowPanel([PageChooserPanel("committee", "lga.CommitteePage"), FieldPanel("role")]),
        Held.dates_panel,
    ]

    # Every translation points at the original: it may be translated before its committee is.
    override_translatable_fields = [SynchronizedField("committee", overridable=False)]

    class Meta(Held.Meta):
        verbose_name = _("seat in a committee")
        verbose_name_plural = _("seats in committees")

    def __str__(self) -> str:
        return f"{self.committee}: {self.get_role_display()}"

    @property
    def has_one_holder(self) -> bool:
        return self.role != SeatRole.MEMBER

    @property
    def identity(self) -> tuple[Any, str]:
        return self.committee_id, self.role

    def held_by_others(self, root: str) -> Any:
        """All published seats of this role in the committee, with those who hold them."""
        seats = CommitteeSeat.objects.in_base_language().filter(role=self.role, page__live=True)
        same = seats.filter(committee__translation_key=self.committee.translation_key)
        return same.filter(page__path__startswith=root).select_related("page")
