"""Projects (miradi): what is built with public money, where, by whom, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Page, PageManager

from cms.core.page_cache.subjects import showing, subject_of_type
from cms.core.search_document import SearchKind
from publications.facets import Facet, Narrowing
from publications.forms.projects import ProjectForm
from publications.models.attachments import attachments_of, titles_of
from publications.models.belonging import foreign_things, ward_field
from publications.models.dated import DatedIndexPage, DatedPage, DatedPageQuerySet
from publications.models.financial_year import financial_year_field
from publications.models.project_rows import ProgressEntry, newest_first, papers_and_progress
from publications.models.project_rules import faults_of_project
from publications.models.sectors import ProjectSector
from publications.related import (
    link_in_active_language,
    public_in_active_language,
    versions_of,
)

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from django.http import HttpRequest


class ProjectStatus(models.TextChoices):
    """Where a project stands, in the words of the councils' menus."""

    PLANNED = "planned", pgettext_lazy("status of a project", "Planned")
    ONGOING = "ongoing", pgettext_lazy("status of a project", "Ongoing")
    COMPLETED = "completed", pgettext_lazy("status of a project", "Completed")
    STOPPED = "stopped", pgettext_lazy("status of a project", "Stopped")


class ProjectIndexPage(DatedIndexPage):
    """The projects of one institution, by status, sector and ward."""

    listed_type = "publications.ProjectPage"
    subpage_types = ["publications.ProjectPage"]
    facets = (
        Facet("status", "status", _("Status"), tuple(ProjectStatus.choices), shows_empty=True),
        Facet("sector", "sector", _("Sector"), tuple(ProjectSector.choices)),
        Facet("ward", "ward", _("Ward"), label="ward__name"),
    )

    class Meta:
        verbose_name = _("list of projects")
        verbose_name_plural = _("lists of projects")

    @property
    def listed(self) -> DatedPageQuerySet:
        return with_progress(super().listed)

    def chosen_by_reader(self, items: Any, request: HttpRequest) -> tuple[Any, dict[str, Any]]:
        narrowing = Narrowing.of(self, items, request, *self.facets)
        return narrowing.items, {"filters": narrowing.links(), "is_narrowed": narrowing.chosen}


def with_progress(projects: Any) -> Any:
    """Projects with all that a list shows of them, in one more query."""
    # The texts are long, and not shown there.
    progress = ProgressEntry.objects.defer("text", "alt")
    return projects.prefetch_related(models.Prefetch("progress", progress))


class ProjectManager(PageManager.from_queryset(DatedPageQuerySet)):  # type: ignore[misc]
    """Projects come with their wards: no page or list shows the one without the other."""

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("ward")


class ProjectPage(DatedPage):
    """Something that is built or done once, with a budget, an end and a way to see how it goes."""

    status = models.CharField(
        _("status"), max_length=20, choices=ProjectStatus, default=ProjectStatus.PLANNED
    )
    sector = models.CharField(
        _("sector"), max_length=30, choices=ProjectSector, default=ProjectSector.OTHER
    )
    ward = ward_field()
    village = models.CharField(_("village or street"), max_length=80, blank=True)
    financial_year = financial_year_field()
    budget = models.DecimalField(
        _("budget in shillings"),
        max_digits=18,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("For the whole project. The sources of funds must add up to it."),
    )
    contractor = models.CharField(
        _("contractor"),
        max_length=160,
        blank=True,
        help_text=_("The firm or group that does the work; leave empty until there is one."),
    )
    tender = models.ForeignKey(
        "publications.TenderPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("tender"),
        help_text=_("The tender that it came from, if there was one. Each then shows the other."),
    )
    started_on = models.DateField(_("start"), null=True, blank=True)
    expected_end_on = models.DateField(_("expected end"), null=True, blank=True)
    ended_on = models.DateField(
        _("end"), null=True, blank=True, help_text=_("Leave empty until the work is over.")
    )

    parent_page_types = ["publications.ProjectIndexPage"]

    content_panels = [
        *DatedPage.content_panels[:-1],
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("status"), FieldPanel("sector")]),
                FieldRowPanel([FieldPanel("ward"), FieldPanel("village")]),
                FieldRowPanel([FieldPanel("started_on"), FieldPanel("expected_end_on")]),
                FieldPanel("ended_on"),
            ],
            heading=_("About the project"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("budget"), FieldPanel("financial_year")]),
                InlinePanel("sources", label=_("Source of funds")),
            ],
            heading=_("Money"),
        ),
        MultiFieldPanel(
            [FieldPanel("contractor"), FieldPanel("tender")], heading=_("Who does the work")
        ),
        *DatedPage.content_panels[-1:],
        InlinePanel(
            "progress",
            heading=_("Progress"),
            label=_("Progress entry"),
            help_text=_("Add one after each visit; older ones stay. Readers see the newest first."),
        ),
        InlinePanel("documents", heading=_("Documents"), label=_("Document")),
    ]
    base_form_class = ProjectForm
    search_kind: ClassVar[SearchKind] = SearchKind.PROJECT

    objects: ClassVar[Any] = ProjectManager()

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    @property
    def latest_progress(self) -> ProgressEntry | None:
        return next(iter(newest_first(self.progress.all())), None)

    @property
    def is_late(self) -> bool:
        """Whether its expected end has passed while the work still goes on."""
        return self.is_late_on(timezone.localdate())

    def is_late_on(self, day: datetime.date) -> bool:
        is_over = self.status not in {ProjectStatus.PLANNED, ProjectStatus.ONGOING}
        return not is_over and self.expected_end_on is not None and self.expected_end_on < day

    def clean(self) -> None:
        super().clean()
        faults = faults_of_project(self) | foreign_things(self, "ward", "tender")
        if faults:
            raise ValidationError(faults)

    def _tender_shown(self) -> list[Page]:
        """The tender that it came from, in the reader's language, by its title and address only."""
        if not self.tender_id:
            return []
        pages = public_in_active_language(Page.objects.filter(versions_of(self.tender_id)))
        with showing(subject_of_type(self._meta.get_field("tender").related_model)):
            return list(pages)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        papers, progress = papers_and_progress(self)
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "attachments": papers,
            "sources": list(self.sources.all()),
            "progress": newest_first(progress),
            "tenders": [link_in_active_language(page, request) for page in self._tender_shown()],
        }

    def body_text(self) -> str:
        about = [self.get_sector_display(), self.ward.name if self.ward else "", self.village]
        told = [entry.text for entry in newest_first(self.progress.all())]
        titles = titles_of(attachments_of(self))
        told += [*titles, *self._sums_of_money()]
        return "\n".join([*about, self.contractor, super().body_text(), *told])

    def _sums_of_money(self) -> Iterator[str]:
        if self.budget is not None:
            yield f"{self.budget:,.0f}"
        yield from (f"{source.name} {source.amount:,.0f}" for source in self.sources.all())
