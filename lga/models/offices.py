"""The offices that people hold or held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from lga.models.posts import COUNCILLORS, SINGLE_HOLDER, WITHOUT_SUCCESSION, Post
from lga.models.tenures import Held, HeldQuerySet

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

#: The post, the ward of a councillor, and the title where the post may have several holders.
Identity = tuple[str, int | None, str]


class OfficeQuerySet(HeldQuerySet):
    """Offices by what they are and whose."""

    def same_as(self, offices: Iterable[Office]) -> Self:
        """All tenures of these offices, in the base language. Mind the institution, too."""
        same = Q(pk__in=[])
        for office in offices:
            same |= office.same_office
        return self.in_base_language().filter(same)

    def below(self, root: str) -> Self:
        """Those of one institution, by the tree path of its front page."""
        return self.filter(page__path__startswith=root, page__live=True)

    def of_councillors(self) -> Self:
        return self.filter(post__in=COUNCILLORS)


class OfficeManager(models.Manager.from_queryset(OfficeQuerySet)):  # type: ignore[misc]
    """Brings the ward along: a councillor's office is called by it."""

    def get_queryset(self) -> OfficeQuerySet:
        offices: OfficeQuerySet = super().get_queryset().select_related("ward")
        return offices


class Office(Held):
    """An office held from one day to another, or until now."""

    page = ParentalKey("lga.PersonPage", on_delete=models.CASCADE, related_name="offices")
    post = models.CharField(
        _("which office"),
        max_length=30,
        choices=Post,
        default=Post.OTHER,
        help_text=_("Who held it before and after is worked out from the dates of all holders."),
    )
    title = models.CharField(
        _("office"),
        max_length=120,
        blank=True,
        help_text=_(
            "Needed for another office; written in full, such as Head of the Legal Unit, and "
            "always alike. Otherwise only where the office has a name of its own here."
        ),
    )
    ward = models.ForeignKey(
        "lga.Ward",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ward"),
        help_text=_("Only for the councillor of a ward."),
    )
    party = models.CharField(
        _("party"), max_length=40, blank=True, help_text=_("May be left empty.")
    )

    panels: list[Any] = [
        FieldRowPanel([FieldPanel("post"), FieldPanel("title")]),
        FieldRowPanel([FieldPanel("ward"), FieldPanel("party")]),
        Held.dates_panel,
    ]

    objects: ClassVar[Any] = OfficeManager()

    class Meta(Held.Meta):
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        indexes = [models.Index(fields=["post", "ward"], name="office_by_post_and_ward")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What the office is called, in the language of the page being made."""
        if self.title:
            return self.title
        if self.post == Post.COUNCILLOR and self.ward:
            return pgettext("office", "Councillor, %(ward)s Ward") % {"ward": self.ward.name}
        return str(self.get_post_display())

    @property
    def is_councillors(self) -> bool:
        return self.post in COUNCILLORS

    @property
    def has_one_holder(self) -> bool:
        return self.post in SINGLE_HOLDER

    @property
    def has_succession(self) -> bool:
        return self.post not in WITHOUT_SUCCESSION

    @property
    def identity(self) -> Identity:
        """Offices of one institution that have the same are one office."""
        title = "" if self.has_one_holder else self.title.casefold().strip()
        return self.post, self.ward_id, title

    @property
    def same_office(self) -> Q:
        """Selects all tenures of this office in the base language, whatever its own language."""
        if self.has_one_holder:
            return Q(post=self.post, ward=self.ward_id)
        originals = Office.objects.in_base_language().filter(translation_key=self.translation_key)
        titles = Q(title__iexact=self.title) | Q(title__in=originals.values("title"))
        return Q(titles, post=self.post)

    def held_by_others(self, root: str) -> Any:
        """All published tenures of this office in an institution, with their holders."""
        return Office.objects.same_as([self]).below(root).select_related("page")

    def clean(self) -> None:
        super().clean()
        if self.post == Post.OTHER and not self.title:
            raise ValidationError(
                {"title": _("Write the title of the office, or choose which office it is.")}
            )
        if self.post == Post.COUNCILLOR and not self.ward:
            raise ValidationError({"ward": _("Choose the ward of the councillor.")})
        if self.post != Post.COUNCILLOR and self.ward:
            raise ValidationError(
                {"ward": _("Only the councillor of a ward has one. Leave it empty.")}
            )
