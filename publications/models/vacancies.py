"""Job vacancies (nafasi za kazi): posts to be filled, and until when one may apply."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import PageManager

from cms.core.search_document import SearchKind
from publications.models.attachments import Attachment, attachments_of, titles_of
from publications.models.dated import DatedIndexPage, DatedPage, DatedPageQuerySet
from publications.vacancy_data import job_posting

if TYPE_CHECKING:
    import datetime

    from django.http import HttpRequest


class ContractKind(models.TextChoices):
    """For how long somebody is taken on."""

    PERMANENT = "permanent", _("Permanent and pensionable")
    CONTRACT = "contract", _("Contract")
    TEMPORARY = "temporary", _("Temporary")
    INTERNSHIP = "internship", _("Internship")
    VOLUNTEER = "volunteer", _("Volunteer")


class VacancyQuerySet(DatedPageQuerySet):
    """A vacancy ends by itself: from the second of its deadline on it is in the archive."""

    def open_at(self, now: datetime.datetime) -> Self:
        return self.filter(deadline__gt=now)

    def closed_at(self, now: datetime.datetime) -> Self:
        return self.exclude(deadline__gt=now)

    def soonest_deadline_first(self) -> Self:
        return self.order_by("deadline", "pk")


class VacancyIndexPage(DatedIndexPage):
    """The vacancies of one institution: the open ones, and the archive."""

    listed_type = "publications.VacancyPage"
    parent_page_types = ["home.HomePage", "home.SectionIndexPage"]
    subpage_types = ["publications.VacancyPage"]

    class Meta:
        verbose_name = _("list of job vacancies")
        verbose_name_plural = _("lists of job vacancies")

    def latest(self, count: int) -> Any:
        return self.listed.open_at(timezone.now()).soonest_deadline_first()[:count]

    def chosen_by_reader(self, items: Any, request: HttpRequest) -> tuple[Any, dict[str, Any]]:
        now = timezone.now()
        if "archive" not in request.GET:
            shown = items.open_at(now).soonest_deadline_first()
            return shown, {"showing_archive": False, "years": [], "selected_year": None}
        chosen, context = super().chosen_by_reader(items.closed_at(now), request)
        return chosen, context | {"showing_archive": True}


class VacancyPage(DatedPage):
    """A call for applications. The recruitment portal is where one applies."""

    reference = models.CharField(
        _("reference number"), max_length=60, blank=True, help_text=_("As on the signed letter.")
    )
    employer = models.CharField(
        _("employer or department"),
        max_length=160,
        blank=True,
        help_text=_("Leave empty if it is the institution itself."),
    )
    positions = models.PositiveSmallIntegerField(
        _("number of posts"), default=1, validators=[MinValueValidator(1)]
    )
    place_of_work = models.CharField(_("place of work"), max_length=160, blank=True)
    contract = models.CharField(
        _("kind of contract"),
        max_length=20,
        choices=ContractKind,
        default=ContractKind.PERMANENT,
    )
    salary_scale = models.CharField(
        _("salary scale"), max_length=60, blank=True, help_text=_("Such as TGS B or TGHS C.")
    )
    qualifications = models.TextField(
        _("qualifications"), blank=True, help_text=_("Each on a line of its own.")
    )
    how_to_apply = models.TextField(
        _("how to apply"), blank=True, help_text=_("Applying is free of charge: say so.")
    )
    apply_url = models.URLField(
        _("address of the recruitment portal"), blank=True, help_text=_("Begin it with https://.")
    )
    deadline = models.DateTimeField(
        _("deadline"),
        null=True,
        help_text=_("East Africa Time. From that second on the vacancy is in the archive."),
    )

    parent_page_types = ["publications.VacancyIndexPage"]

    content_panels = [
        *DatedPage.content_panels[:-1],
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("deadline"), FieldPanel("positions")]),
                FieldRowPanel([FieldPanel("reference"), FieldPanel("employer")]),
                FieldRowPanel([FieldPanel("place_of_work"), FieldPanel("contract")]),
                FieldPanel("salary_scale"),
            ],
            heading=_("About the vacancy"),
        ),
        FieldPanel("qualifications"),
        *DatedPage.content_panels[-1:],
        MultiFieldPanel(
            [FieldPanel("how_to_apply"), FieldPanel("apply_url")], heading=_("How to apply")
        ),
        InlinePanel("documents", heading=_("Documents"), label=_("Document")),
    ]
    search_kind: ClassVar[SearchKind] = SearchKind.VACANCY

    objects: ClassVar[Any] = PageManager.from_queryset(VacancyQuerySet)()

    class Meta:
        verbose_name = _("job vacancy")
        verbose_name_plural = _("job vacancies")

    @property
    def is_open(self) -> bool:
        """Whether one can apply this second."""
        return self.is_open_at(timezone.now())

    def is_open_at(self, now: datetime.datetime) -> bool:
        return self.deadline is not None and now < self.deadline

    @property
    def qualification_lines(self) -> list[str]:
        return [line.strip(" -•\t") for line in self.qualifications.splitlines() if line.strip()]

    def clean(self) -> None:
        super().clean()
        if self.deadline and timezone.localdate(self.deadline) < self.published_on:
            raise ValidationError(
                {"deadline": _("A vacancy cannot close before the day it is published.")}
            )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"attachments": attachments_of(self)}

    def structured_data(self, request: HttpRequest) -> dict[str, Any] | None:
        """The vacancy as schema.org knows it; nothing once it is closed."""
        return job_posting(self, request) if self.is_open else None

    def body_text(self) -> str:
        about = [self.reference, self.employer, self.place_of_work, self.salary_scale]
        text = [self.qualifications, super().body_text(), self.how_to_apply]
        return "\n".join([*about, *text, *titles_of(attachments_of(self))])


class VacancyDocument(Attachment):
    """A document of a vacancy."""

    page = ParentalKey(VacancyPage, on_delete=models.CASCADE, related_name="documents")

    class Meta(Attachment.Meta):
        pass
