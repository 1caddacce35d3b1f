"""The tenant: a regional secretariat or a council, with a site of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, Page, Site

from cms.core.languages import active_language, base_language
from cms.core.routing import root_above

if TYPE_CHECKING:
    from collections.abc import Iterable


class InstitutionKind(models.TextChoices):
    """What Tanzania's law knows below the central government."""

    REGION = "region", _("Regional secretariat")
    CITY = "city", _("City council")
    MUNICIPAL = "municipal", _("Municipal council")
    TOWN = "town", _("Town council")
    DISTRICT = "district", _("District council")


class InstitutionQuerySet(models.QuerySet["Institution"]):
    """Institutions in the order in which people expect them."""

    def region_first(self) -> Self:
        is_council = models.Case(models.When(kind=InstitutionKind.REGION, then=0), default=1)
        return self.order_by(is_council, "pk")

    def with_site(self) -> Self:
        """Everything that the frame of a page shows of its institution, in one query."""
        return self.select_related(
            "site__root_page", "site__contactsettings", "site__appearancesettings__arms"
        )

    def councils(self) -> Self:
        return self.exclude(kind=InstitutionKind.REGION)

    def owning_collection(self, collection: Collection) -> Institution | None:
        """The institution whose collection this is or lies in."""
        above = collection.get_ancestors(inclusive=True)
        return self.filter(collection__in=above).first()

    def owning_page(self, page: Page) -> Institution | None:
        """The institution whose tree, in whatever language, this page stands in."""
        root = Page.objects.ancestor_of(page, inclusive=True).filter(depth=2)
        return self.filter(
            site__root_page__translation_key__in=root.values("translation_key")
        ).first()


class Institution(models.Model):
    """A region or council. Everything that asks "whose is this?" ends here.

    Its pages lie below the root page of its site and that page's translations, its images and
    documents in its collection, its settings on its site. Wagtail guards these three by record.
    """

    kind = models.CharField(_("kind"), max_length=20, choices=InstitutionKind)
    name_sw = models.CharField(_("name in Swahili"), max_length=120, unique=True)
    name_en = models.CharField(_("name in English"), max_length=120, unique=True)
    short_name_sw = models.CharField(_("short name in Swahili"), max_length=60)
    short_name_en = models.CharField(_("short name in English"), max_length=60)
    slug = models.SlugField(_("short code"), max_length=50, unique=True)
    vote_code = models.CharField(
        _("budget vote code"),
        max_length=6,
        blank=True,
        validators=[RegexValidator(r"^\d{2,6}$", _("A vote code has two to six digits."))],
    )
    site = models.OneToOneField(Site, models.PROTECT, verbose_name=_("site"))
    collection = models.OneToOneField(Collection, models.PROTECT, verbose_name=_("collection"))
    mail_domain = models.CharField(_("mail domain"), max_length=100, blank=True)

    objects: ClassVar[InstitutionQuerySet] = InstitutionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("institution")
        verbose_name_plural = _("institutions")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The full name in the language of the page being made."""
        return self.name_sw if active_language() == base_language() else self.name_en

    @property
    def short_name(self) -> str:
        return self.short_name_sw if active_language() == base_language() else self.short_name_en

    @property
    def is_region(self) -> bool:
        return self.kind == InstitutionKind.REGION

    @property
    def url(self) -> str:
        """The front page in the language of the page being made."""
        prefix = "" if active_language() == base_language() else f"{active_language()}/"
        return f"{self.site.root_url}/{prefix}"


def owner_of(page: Page, institutions: Iterable[Institution]) -> Institution | None:
    """Whose page this is, out of institutions already at hand; asks the database nothing."""
    root = root_above(page.url_path)
    return next((one for one in institutions if root and one.site_id == root.site_id), None)
