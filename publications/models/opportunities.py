"""Investment opportunities (fursa za uwekezaji): land, resources and plans that seek a partner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import PageManager

from cms.core.search_document import SearchKind
from publications.facets import Facet, Narrowing
from publications.forms.projects import OwnThingsForm
from publications.models.attachments import attachments_of, titles_of
from publications.models.belonging import foreign_things, ward_field
from publications.models.dated import DatedIndexPage, DatedPage, DatedPageQuerySet
from publications.models.sectors import InvestmentSector

if TYPE_CHECKING:
    import datetime

    from django.http import HttpRequest


class InvestmentStatus(models.TextChoices):
    """How far the talks are, once somebody has said so."""

    OPEN = "open", pgettext_lazy("status of an opportunity", "Open to investors")
    NEGOTIATING = "negotiating", pgettext_lazy("status of an opportunity", "Under negotiation")
    TAKEN = "taken", pgettext_lazy("status of an opportunity", "Taken")


#: What an opportunity that nobody took has become when its last day has passed.
EXPIRED = "expired"
SHOWN_STATUSES = (
    *InvestmentStatus.choices,
    (EXPIRED, pgettext_lazy("status of an opportunity", "No longer on offer")),
)


class LandTenure(models.TextChoices):
    """On what right the land is held (Land Act and Village Land Act, 1999)."""

    GENERAL = "general", _("General land")
    VILLAGE = "village", _("Village land")
    RESERVED = "reserved", _("Reserved land")
    COUNCIL = "council", _("Council's plot, by lease")


class InvestmentQuerySet(DatedPageQuerySet):
    """Opportunities by where they stand on a day."""

    def with_status_on(self, day: datetime.date) -> Self:
        """Each with ``shown_status``: what was entered, or that its last day has passed."""
        has_passed = models.Q(valid_until__lt=day) & ~models.Q(status=InvestmentStatus.TAKEN)
        shown = models.Case(
            models.When(has_passed, then=models.Value(EXPIRED)), default=models.F("status")
        )
        return self.annotate(shown_status=shown)


class InvestmentManager(PageManager.from_queryset(InvestmentQuerySet)):  # type: ignore[misc]
    """Opportunities come with their wards and pictures: no page shows the one without them."""

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("ward", "image")


class InvestmentIndexPage(DatedIndexPage):
    """The investment opportunities of one institution, by status and sector."""

    listed_type = "publications.InvestmentPage"
    parent_page_types = ["home.HomePage", "home.SectionIndexPage"]
    subpage_types = ["publications.InvestmentPage"]
    facets = (
        Facet("status", "shown_status", _("Status"), SHOWN_STATUSES),
        Facet("sector", "sector", _("Sector"), tuple(InvestmentSector.choices)),
    )

    class Meta:
        verbose_name = _("list of investment opportunities")
        verbose_name_plural = _("lists of investment opportunities")

    @property
    def listed(self) -> Any:
        return super().listed.with_status_on(timezone.localdate())

    def chosen_by_reader(self, items: Any, request: HttpRequest) -> tuple[Any, dict[str, Any]]:
        narrowing = Narrowing.of(self, items, request, *self.facets)
        return narrowing.items, {"filters": narrowing.links(), "is_narrowed": narrowing.chosen}


class InvestmentPage(DatedPage):
    """One opportunity. Its summary is the sentence by which it is won."""

    status = models.CharField(
        _("status"), max_length=20, choices=InvestmentStatus, default=InvestmentStatus.OPEN
    )
    valid_until = models.DateField(
        _("valid until"),
        null=True,
        blank=True,
        help_text=_("After this day it shows as no longer on offer by itself."),
    )
    sector = models.CharField(
        _("sector"), max_length=30, choices=InvestmentSector, default=InvestmentSector.OTHER
    )
    ward = ward_field()
    place = models.CharField(_("place"), max_length=120, blank=True)
    land_hectares = models.DecimalField(
        _("land in hectares"),
        max_digits=10,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    land_tenure = models.CharField(_("land tenure"), max_length=20, choices=LandTenure, blank=True)
    scale = models.DecimalField(
        _("scale in shillings"),
        max_digits=18,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("What it would cost to begin, roughly."),
    )
    incentives = models.TextField(
        _("incentives"),
        blank=True,
        max_length=600,
        help_text=_("What the institution offers: a plot without premium, a road, a lower fee."),
    )
    contact_unit = models.CharField(
        _("whom to turn to"),
        max_length=120,
        blank=True,
        help_text=_("The unit or office, not a person's name."),
    )
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(
        _("e-mail"),
        blank=True,
        help_text=_("Only on the institution's own or another government domain."),
    )
    image = models.ForeignKey(
        "core.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("image"),
        help_text=_("Shown above the text."),
    )

    parent_page_types = ["publications.InvestmentIndexPage"]

    content_panels = [
        *DatedPage.content_panels[:-1],
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("status"), FieldPanel("valid_until")]),
                FieldRowPanel([FieldPanel("sector"), FieldPanel("scale")]),
                FieldPanel("incentives"),
            ],
            heading=_("About the opportunity"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("ward"), FieldPanel("place")]),
                FieldRowPanel([FieldPanel("land_hectares"), FieldPanel("land_tenure")]),
                InlinePanel("infrastructure", label=_("Infrastructure")),
            ],
            heading=_("Place and land"),
        ),
        FieldPanel("image"),
        *DatedPage.content_panels[-1:],
        InlinePanel("documents", heading=_("Documents"), label=_("Document")),
        MultiFieldPanel(
            [FieldPanel("contact_unit"), FieldRowPanel([FieldPanel("phone"), FieldPanel("email")])],
            heading=_("Contact"),
        ),
    ]
    base_form_class = OwnThingsForm
    search_kind: ClassVar[SearchKind] = SearchKind.OPPORTUNITY

    objects: ClassVar[Any] = InvestmentManager()

    class Meta:
        verbose_name = _("investment opportunity")
        verbose_name_plural = _("investment opportunities")

    @property
    def status_today(self) -> str:
        return self.status_on(timezone.localdate())

    def status_on(self, day: datetime.date) -> str:
        """What was entered; after the last day that nobody took it, that it is gone."""
        has_passed = self.valid_until is not None and self.valid_until < day
        return EXPIRED if has_passed and self.status != InvestmentStatus.TAKEN else self.status

    def clean(self) -> None:
        super().clean()
        faults = foreign_things(self, "ward")
        if self.valid_until and self.valid_until < self.published_on:
            faults["valid_until"] = gettext(
                "It cannot end (%(end)s) before it is published (%(start)s)."
            ) % {
                "end": date_format(self.valid_until, "DATE_FORMAT"),
                "start": date_format(self.published_on, "DATE_FORMAT"),
            }
        if faults:
            raise ValidationError(faults)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "attachments": attachments_of(self),
            "infrastructure": list(self.infrastructure.all()),
        }

    def body_text(self) -> str:
        about = [self.get_sector_display(), self.ward.name if self.ward else "", self.place]
        told = [row.text for row in self.infrastructure.all()]
        titles = titles_of(attachments_of(self))
        return "\n".join([*about, self.incentives, super().body_text(), *told, *titles])
