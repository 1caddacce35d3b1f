"""Publications (machapisho): official papers with a year and an office behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from cms.core.search_document import SearchKind
from publications.models.attachments import Attachment, attachments_of, titles_of
from publications.models.dated import DatedIndexPage, DatedPage, year_in
from publications.models.financial_year import financial_year_field

if TYPE_CHECKING:
    from django.http import HttpRequest


class PublicationKind(models.TextChoices):
    """The papers that regions and councils publish."""

    BUDGET = "budget", _("Budget")
    PLAN = "plan", _("Plan")
    REPORT = "report", _("Report")
    BYLAW = "bylaw", _("By-law")
    FORM = "form", _("Form")
    GUIDELINE = "guideline", _("Guideline")
    CHARTER = "charter", _("Client service charter")
    SPEECH = "speech", _("Speech")
    OTHER = "other", _("Other")


class PublicationIndexPage(DatedIndexPage):
    """All publications of one institution."""

    listed_type = "publications.PublicationPage"
    subpage_types = [
        "publications.PublicationPage",
        "publications.BylawPage",
        "publications.FormPage",
        "publications.SpeechPage",
    ]

    class Meta:
        verbose_name = _("list of publications")
        verbose_name_plural = _("lists of publications")

    @property
    def listed(self) -> Any:
        attachments = PublicationDocument.objects.select_related("document")
        pages = super().listed.prefetch_related(models.Prefetch("documents", attachments))
        # Whether a by-law still holds is told in the list.
        return pages.select_related("bylawpage")

    def chosen_by_reader(self, items: Any, request: HttpRequest) -> tuple[Any, dict[str, Any]]:
        """Narrow by kind and year; what there is to choose from is read in one query."""
        held = self.kept_part(request, "kinds-and-years", lambda: _kinds_and_years(items))
        kind, year = _kind_in(request), year_in(request)
        years = sorted(
            {of_year for of_kind, of_year in held if kind in {"", of_kind}}, reverse=True
        )
        year = year if year in years else None
        chosen = items.filter(kind=kind) if kind else items
        return chosen.of_year(year) if year else chosen, {
            "kinds": _offered({of_kind for of_kind, _year in held}),
            "selected_kind": kind,
            "years": years,
            "selected_year": year,
        }


def _kinds_and_years(items: Any) -> set[tuple[str, int]]:
    return set(items.order_by().values_list("kind", "published_on__year").distinct())


def _kind_in(request: HttpRequest) -> str:
    kind = request.GET.get("kind", "")
    return kind if kind in PublicationKind.values else ""


def _offered(kinds: set[str]) -> list[tuple[str, Any]]:
    return [(value, label) for value, label in PublicationKind.choices if value in kinds]


class PublicationPage(DatedPage):
    """A budget, a plan, a report or another official paper, with its files."""

    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=PublicationKind,
        default=PublicationKind.REPORT,
        help_text=_("By-laws, forms and speeches have page types of their own, with more to tell."),
    )
    financial_year = financial_year_field()
    issuing_office = models.CharField(_("issuing office"), max_length=160, blank=True)

    parent_page_types = ["publications.PublicationIndexPage"]

    content_panels = [
        *DatedPage.content_panels[:-1],
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("financial_year")]),
                FieldPanel("issuing_office"),
            ],
            heading=_("About the publication"),
        ),
        InlinePanel("documents", heading=_("Documents"), label=_("Document")),
        *DatedPage.content_panels[-1:],
    ]
    search_kind: ClassVar[SearchKind] = SearchKind.PUBLICATION

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"attachments": attachments_of(self)}

    def body_text(self) -> str:
        about = [self.get_kind_display(), self.issuing_office]
        return "\n".join([*about, super().body_text(), *titles_of(attachments_of(self))])


class PublicationDocument(Attachment):
    """A file of a publication."""

    page = ParentalKey(PublicationPage, on_delete=models.CASCADE, related_name="documents")

    class Meta(Attachment.Meta):
        pass
