"""The council's committees (kamati): what they see to and who sits in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from django.apps import apps
from django.core.paginator import Paginator
from django.db import models
from django.db.models import Case, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from cms.core.models import BodyPage, IndexPage
from cms.core.search_document import SearchKind
from lga.holders import first_of, holding, shown_to_reader
from lga.models.committee_seats import CommitteeSeat, SeatRole

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.core.models import BasePageQuerySet

#: How many sittings the list of committees tells of, and a page of a committee's past ones.
NEXT_SITTINGS, SITTINGS_PER_PAGE = 5, 20


class CommitteeKind(models.TextChoices):
    """What a body of the council is. Of the full council all councillors are members."""

    FULL_COUNCIL = "full_council", _("Full council")
    STANDING = "standing", _("Standing committee")
    OTHER = "other", _("Other committee")


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a committee, as what."""

    person: Any
    role: SeatRole


def _rank(member: Member) -> int:
    return SeatRole.values.index(member.role)


class CommitteeIndexPage(IndexPage):
    """The full council and its committees, and when they sit next."""

    listed_type = "lga.CommitteePage"

    parent_page_types = ["home.HomePage", "home.SectionIndexPage"]
    subpage_types = ["lga.CommitteePage"]
    max_count_per_parent = 1

    @property
    def listed(self) -> BasePageQuerySet:
        """The full council above its committees, whatever was written first."""
        is_committee = Case(When(kind=CommitteeKind.FULL_COUNCIL, then=0), default=1)
        return super().listed.order_by(is_committee, "path")

    class Meta:
        verbose_name = _("list of committees")
        verbose_name_plural = _("lists of committees")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"sittings": self._next_sittings(context["children"])}

    def _next_sittings(self, committees: list[Any]) -> list[Any]:
        model: Any = apps.get_model("lga.SittingPage")
        above = [page.path for page in self.live_translations or [self]]
        sittings = model.objects.published().in_active_language().below_any(above)
        upcoming = sittings.upcoming(timezone.now()).defer_streamfields()
        return list(upcoming.select_related("locale")[:NEXT_SITTINGS])


class CommitteePage(BodyPage):
    """One committee. Its members are those whose own pages say that they sit in it."""

    kind = models.CharField(
        _("kind"), max_length=20, choices=CommitteeKind, default=CommitteeKind.STANDING
    )
    meets = models.CharField(
        _("how often it meets"), max_length=120, blank=True, help_text=_("Such as every quarter.")
    )
    purpose = models.TextField(
        _("purpose"),
        blank=True,
        help_text=_("What it decides on and watches over, in a few sentences."),
    )

    parent_page_types = ["lga.CommitteeIndexPage"]
    subpage_types = ["lga.SittingPage"]

    content_panels = [
        *BodyPage.content_panels[:-1],
        FieldRowPanel([FieldPanel("kind"), FieldPanel("meets")]),
        FieldPanel("purpose"),
        FieldPanel("body"),
    ]
    search_kind: ClassVar[SearchKind] = SearchKind.COMMITTEE

    class Meta:
        verbose_name = _("committee")
        verbose_name_plural = _("committees")

    @property
    def is_full_council(self) -> bool:
        return self.kind == CommitteeKind.FULL_COUNCIL

    @property
    def members(self) -> list[Member]:
        """Today's members, the chair first, each with the page that tells of the person."""
        seats = CommitteeSeat.objects.held_today().filter(
            committee__translation_key=self.translation_key
        )
        people = shown_to_reader("lga.PersonPage").filter(holding(seats))
        told = people.annotate(seat_role=first_of(seats, "role")).order_by("title", "pk")
        return sorted((Member(person, SeatRole(person.seat_role)) for person in told), key=_rank)

    @property
    def sittings(self) -> Any:
        """All visible sittings, each in the active language where it has one."""
        model: Any = apps.get_model("lga.SittingPage")
        return self.children_in_active_language(model.objects.all()).defer_streamfields()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        now = timezone.now()
        past = Paginator(self.sittings.past(now), SITTINGS_PER_PAGE)
        page = past.get_page(request.GET.get("page"))
        page.object_list = self.standing_here(list(page.object_list))
        upcoming = self.sittings.upcoming(now)[:SITTINGS_PER_PAGE]
        return super().get_context(request, *args, **kwargs) | {
            "members": [] if self.is_full_council else self.members,
            "upcoming": self.standing_here(list(upcoming)),
            "items": page,
        }

    def body_text(self) -> str:
        return "\n".join([self.purpose, self.meets, super().body_text()])
