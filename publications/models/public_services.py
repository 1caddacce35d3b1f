"""Services (huduma): what a citizen can get done, what it takes, and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.models import Orderable, PageManager, TranslatableMixin

from cms.core.models import BodyPage
from cms.core.search_document import SearchKind
from lga.forms import OfficialMailForm
from publications.models.service_kinds import ServiceChannel, ServiceSector
from publications.models.service_queries import ServiceQuerySet
from publications.models.service_status import ServiceStanding
from publications.service_data import government_service
from publications.service_offers import ServiceOffer, offers_of_councils

if TYPE_CHECKING:
    from django.http import HttpRequest


# The stubs look for the managers of its rows, which come later, before they know the rows.
class ServicePage(ServiceStanding, BodyPage):
    """One service: for whom, what to bring, the steps (its text), the cost, the time, the place."""

    sector = models.CharField(
        _("sector"), max_length=20, choices=ServiceSector, default=ServiceSector.OTHER
    )
    for_whom = models.TextField(
        _("for whom"), blank=True, help_text=_("Who may ask for it, in a sentence.")
    )
    how_to_pay = models.TextField(
        _("how to pay"), blank=True, help_text=_("Such as: by control number, at a bank or agent.")
    )
    time_needed = models.CharField(
        _("time it takes"), max_length=120, blank=True, help_text=_("Such as: 3 working days.")
    )
    channel = models.CharField(
        _("where it is given"),
        max_length=10,
        choices=ServiceChannel,
        default=ServiceChannel.OFFICE,
    )
    office = models.CharField(
        _("office"), max_length=160, blank=True, help_text=_("Building and room, or ward office.")
    )
    opening_hours = models.CharField(_("opening hours"), max_length=160, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(
        _("e-mail"),
        blank=True,
        help_text=_("Only on the institution's own or another government domain."),
    )
    online_url = models.URLField(_("address of the online service"), blank=True)
    online_name = models.CharField(
        _("name of the online service"),
        max_length=80,
        blank=True,
        help_text=_("Readers are told that they leave for it, such as: TAUSI."),
    )
    legal_basis = models.TextField(
        _("legal basis"), blank=True, help_text=_("The law or by-law that the fees rest on.")
    )
    unit = models.ForeignKey(
        "lga.UnitPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("responsible department or unit"),
    )
    given_by_councils = models.BooleanField(
        _("given by the councils"),
        default=False,
        help_text=_("Leads to the pages of all councils that have the same address (slug)."),
    )
    search_words = models.TextField(
        _("search words"),
        blank=True,
        help_text=_("Other words that people use for it. Not shown, but found by the search."),
    )
    checked_on = models.DateField(
        _("last checked on"),
        null=True,
        blank=True,
        help_text=_("When somebody last made sure that all of this is still so."),
    )

    parent_page_types = ["publications.ServiceIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        ServiceStanding.status_panel,
        *BodyPage.content_panels[:-1],
        MultiFieldPanel(
            [FieldPanel("sector"), FieldPanel("for_whom"), FieldPanel("time_needed")],
            heading=_("About the service"),
        ),
        InlinePanel("requirements", heading=_("What to bring"), label=_("Thing to bring")),
        FieldPanel("body", heading=_("Steps and explanations")),
        InlinePanel("costs", heading=_("What it costs"), label=_("Cost")),
        FieldPanel("how_to_pay"),
        MultiFieldPanel(
            [
                FieldPanel("channel"),
                FieldRowPanel([FieldPanel("office"), FieldPanel("opening_hours")]),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldRowPanel([FieldPanel("online_name"), FieldPanel("online_url")]),
                FieldPanel("given_by_councils"),
            ],
            heading=_("Where"),
        ),
        MultiFieldPanel(
            [
                PageChooserPanel("unit", "lga.UnitPage"),
                FieldPanel("legal_basis"),
                FieldPanel("checked_on"),
                FieldPanel("search_words"),
            ],
            heading=_("Responsibility and search"),
        ),
    ]
    base_form_class = OfficialMailForm
    search_kind: ClassVar[SearchKind] = SearchKind.SERVICE

    objects: ClassVar[Any] = PageManager.from_queryset(ServiceQuerySet)()

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")

    def clean(self) -> None:
        super().clean()
        if self.channel != ServiceChannel.OFFICE and not self.online_url:
            raise ValidationError(
                {"online_url": _("Give the address of the online service, or choose the office.")}
            )
        if self.checked_on and self.checked_on > timezone.localdate():
            raise ValidationError({"checked_on": _("This day is yet to come.")})

    @cached_property
    def price_list(self) -> list[Any]:
        """The costs, read once: the page shows them to people and to machines."""
        return list(self.costs.all())

    def unit_for_reader(self) -> Any:
        """The responsible unit in the reader's language, if anyone may see it."""
        if self.unit_id is None:
            return None
        model: Any = self._meta.get_field("unit").related_model
        same = model.objects.filter(pk=self.unit_id).values("translation_key")
        units = model.objects.published().in_active_language().filter(translation_key__in=same)
        return units.defer_streamfields().first()

    def offers(self, request: HttpRequest) -> list[ServiceOffer]:
        return offers_of_councils(self, request) if self.given_by_councils else []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {
            "requirements": list(self.requirements.all()),
            "costs": self.price_list,
            "unit": self.unit_for_reader(),
            "offers": self.offers(request),
        }

    def structured_data(self, request: HttpRequest) -> dict[str, Any] | None:
        """The service as schema.org knows it."""
        return government_service(self, request)

    def body_text(self) -> str:
        brought = [requirement.text for requirement in self.requirements.all()]
        costs = [f"{cost.what} {cost.note}" for cost in self.costs.all()]
        about = [self.for_whom, *brought, super().body_text(), *costs, self.how_to_pay]
        where = [self.office, self.legal_basis, self.search_words]
        return "\n".join(filter(None, [*about, *where]))


class ServiceRequirement(TranslatableMixin, Orderable):
    """One thing to bring, such as a form or an identity card."""

    page = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="requirements")
    text = models.CharField(
        _("what"), max_length=250, help_text=_("Such as: National identity card (NIDA) and a copy.")
    )

    panels: list[Any] = [FieldPanel("text")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("thing to bring")
        verbose_name_plural = _("things to bring")


class ServiceCost(TranslatableMixin, Orderable):
    """One line of a service's prices."""

    page = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="costs")
    what = models.CharField(
        _("for what"), max_length=200, help_text=_("Such as: Retail shop, in town.")
    )
    amount = models.DecimalField(
        _("amount in shillings"),
        max_digits=14,
        decimal_places=0,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("0 if it is free. Leave empty only if it varies, and say how in the note."),
    )
    note = models.CharField(
        _("note"), max_length=200, blank=True, help_text=_("Such as: for each year.")
    )

    panels: list[Any] = [
        FieldPanel("what"),
        FieldRowPanel([FieldPanel("amount"), FieldPanel("note")]),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("cost")
        verbose_name_plural = _("costs")

    def clean(self) -> None:
        super().clean()
        if self.amount is None and not self.note:
            raise ValidationError(
                {
                    "amount": _(
                        "Write the amount, 0 if it is free, or say in the note how it varies."
                    )
                }
            )
