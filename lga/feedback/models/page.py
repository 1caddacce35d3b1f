"""The page on which citizens write to an institution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin

from cms.core.models import BodyPage
from cms.core.rich_text import text_of
from lga.feedback.editing import FeedbackPageForm
from lga.feedback.models.choices import Kind
from lga.feedback.models.counts_page import FeedbackCountsPage
from lga.feedback.office import Office, usual_office
from lga.feedback.reception import answer, blank_form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse

    from lga.models import Institution

#: Personal data is kept for a month at least, or nobody could answer, and five years at most.
SHORTEST_RETENTION, USUAL_RETENTION, LONGEST_RETENTION = 30, 365, 1825


class FeedbackPage(BodyPage):
    """A form for complaints, comments and questions; whoever answers them stands in its rows."""

    retention_days = models.PositiveSmallIntegerField(
        _("days for which personal data is kept"),
        default=USUAL_RETENTION,
        validators=[MinValueValidator(SHORTEST_RETENTION), MaxValueValidator(LONGEST_RETENTION)],
        help_text=_(
            "From the day somebody writes. Then name, contact and message are deleted by "
            "themselves; only the numbers stay. 30 to 1825 days."
        ),
    )
    privacy_text = RichTextField(
        _("more about privacy"),
        blank=True,
        features=["bold", "ul", "link"],
        help_text=_("Purpose, time and rights are told anyway. Add what is special about you."),
    )

    parent_page_types = ["home.HomePage"]
    subpage_types = ["feedback.FeedbackCountsPage"]
    max_count_per_parent = 1

    content_panels = [
        *BodyPage.content_panels,
        InlinePanel(
            "routes",
            heading=_("Who answers"),
            label=_("Office"),
            help_text=_(
                "One row for each kind of submission. What no row names goes to the institution's "
                "own mail address, to be answered within 21 days."
            ),
        ),
        MultiFieldPanel(
            [FieldPanel("retention_days"), FieldPanel("privacy_text")], heading=_("Privacy")
        ),
    ]
    base_form_class = FeedbackPageForm

    class Meta:
        verbose_name = _("complaints page")
        verbose_name_plural = _("complaints pages")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        request.is_preview = False  # type: ignore[attr-defined]
        return answer(self, request)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        counts = self.children_in_active_language(FeedbackCountsPage.objects.all())
        return context | {
            "form": kwargs.get("form") or blank_form(self, request),
            "counts": self.standing_here(list(counts.defer_streamfields())),
        }

    def office_for(self, kind: str, institution: Institution) -> Office:
        """Who answers this kind of submission, and within how many days."""
        routes = list(self.routes.all())
        route = next((one for one in routes if one.kind == kind), None)
        return route.as_office() if route else usual_office(institution)

    def texts_beside_body(self) -> Iterable[str]:
        return [self.privacy_text]

    def body_text(self) -> str:
        offices = [route.office for route in self.routes.all()]
        return "\n".join([super().body_text(), *offices, text_of(self.privacy_text)])


class FeedbackRoute(TranslatableMixin, Orderable):
    """Which office of the institution answers one kind of submission."""

    page = ParentalKey(FeedbackPage, on_delete=models.CASCADE, related_name="routes")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    office = models.CharField(
        _("office"), max_length=120, help_text=_("As the citizen reads it, such as Legal unit.")
    )
    email = models.EmailField(
        _("e-mail"),
        help_text=_(
            "Is told that something has come in, never what. Only on the institution's own or "
            "another government domain."
        ),
    )
    response_days = models.PositiveSmallIntegerField(
        _("days to answer"),
        default=21,
        validators=[MinValueValidator(1), MaxValueValidator(180)],
        help_text=_("Within how many days the citizen is answered. She is told so."),
    )

    panels: list[Any] = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("response_days")]),
        FieldRowPanel([FieldPanel("office"), FieldPanel("email")]),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("answering office")
        verbose_name_plural = _("answering offices")

    def as_office(self) -> Office:
        return Office(self.office, self.email, self.response_days)
