"""One function makes an institution; the command, the form and the region's loader call it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from wagtail.models import Collection, Locale, Page, Site

from home.provisioning.roles import grant_roles
from home.provisioning.starter_pages import make_root, make_starter_pages
from home.provisioning.workflow import make_workflow
from lga.models import AppearanceSettings, ContactSettings, Institution, InstitutionKind

if TYPE_CHECKING:
    from home.models import HomePage
    from home.provisioning.new_institution import NewInstitution


@dataclass(frozen=True, slots=True)
class Provisioned:
    """An institution and whether it was made just now."""

    institution: Institution
    is_new: bool


@transaction.atomic
def create_institution(new: NewInstitution) -> Provisioned:
    """Make an institution with all it needs, or find the one that is already there.

    Raises ValidationError, by field, before anything is written.
    """
    new.check()
    existing = Institution.objects.filter(slug=new.slug).first()
    if existing is not None:
        return Provisioned(existing, is_new=False)
    make_locales()
    roots = make_root(new)
    institution = Institution.objects.create(
        kind=new.kind,
        name_sw=new.name_sw,
        name_en=new.name_en,
        short_name_sw=new.short_name_sw,
        short_name_en=new.short_name_en,
        slug=new.slug,
        vote_code=new.vote_code,
        mail_domain=new.mail_domain,
        site=_make_site(new, roots[0]),
        collection=Collection.get_first_root_node().add_child(name=new.name_sw),
    )
    ContactSettings.objects.create(site=institution.site)
    AppearanceSettings.objects.create(site=institution.site)
    make_starter_pages(roots[0], is_region=institution.is_region)
    grant_roles(institution, roots)
    make_workflow(institution, roots)
    return Provisioned(institution, is_new=True)


def make_locales() -> None:
    """Have a locale for every language of the portal."""
    for code, _name in settings.LANGUAGES:
        Locale.objects.get_or_create(language_code=code)


def _make_site(new: NewInstitution, root: HomePage) -> Site:
    _remove_wagtails_first_site()
    is_region = new.kind == InstitutionKind.REGION
    return Site.objects.create(
        hostname=new.host,
        port=settings.PUBLIC_PORT,
        site_name=new.short_name_sw,
        root_page=root,
        is_default_site=is_region and not Site.objects.filter(is_default_site=True).exists(),
    )


def _remove_wagtails_first_site() -> None:
    """Wagtail's first migration leaves a site and a welcome page that belong to nobody."""
    unused = Site.objects.filter(hostname="localhost", institution=None)
    for site in unused.select_related("root_page"):
        welcome = site.root_page
        site.delete()
        if welcome.specific_class is Page and welcome.is_leaf():
            welcome.delete()
