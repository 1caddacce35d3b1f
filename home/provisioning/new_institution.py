"""What is asked before an institution is made, and what may be wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from lga.hosts import admin_host_name
from lga.models import Institution, InstitutionKind

_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"{_LABEL}(\.{_LABEL})+")

#: The longest host name there is (RFC 1035).
LONGEST_HOST = 253


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInstitution:
    """An institution as somebody asks for it. Hosts are without scheme and port."""

    kind: str
    name_sw: str
    name_en: str
    short_name_sw: str
    short_name_en: str
    slug: str
    host: str
    vote_code: str = ""
    mail_domain: str = ""

    def check(self) -> None:
        """Raise ValidationError with a message for each field that cannot be."""
        faults = self._faults_of_form() or self._faults_of_taken_names()
        if faults:
            raise ValidationError(faults)

    def _faults_of_form(self) -> dict[str, str]:
        faults: dict[str, str] = {}
        if self.kind not in InstitutionKind.values:
            known = ", ".join(InstitutionKind.values)
            faults["kind"] = _("There is no kind “%(kind)s”. Use one of: %(known)s.") % {
                "kind": self.kind,
                "known": known,
            }
        try:
            validate_slug(self.slug)
        except ValidationError:
            faults["slug"] = _("Use small letters, digits and hyphens only, such as example-dc.")
        if not is_host(self.host):
            faults["host"] = _(
                "“%s” is not a host name. Write it without http:// and port, such as example.go.tz."
            ) % (self.host,)
        for name in ("name_sw", "name_en", "short_name_sw", "short_name_en"):
            if not getattr(self, name).strip():
                faults[name] = _("This name is needed.")
        return faults

    def _faults_of_taken_names(self) -> dict[str, str]:
        """What another institution, page or site already has."""
        others = Institution.objects.exclude(slug=self.slug)
        faults: dict[str, str] = {}
        if Page.objects.filter(depth=2, slug=self.slug).exists() and not self._existing():
            faults["slug"] = _("The short code “%s” is taken by another page.") % self.slug
        if self._host_is_taken():
            faults["host"] = _("The host “%s” already belongs to another site.") % self.host
        for name in ("name_sw", "name_en"):
            if others.filter(**{name: getattr(self, name)}).exists():
                faults[name] = _("Another institution already has this name.")
        if (known := self._existing()) and (known.site.hostname, known.kind) != (
            self.host,
            self.kind,
        ):
            faults["slug"] = _("The short code “%(slug)s” is taken by %(name)s.") % {
                "slug": self.slug,
                "name": known.name,
            }
        return faults

    def _existing(self) -> Institution | None:
        return Institution.objects.filter(slug=self.slug).select_related("site").first()

    def _host_is_taken(self) -> bool:
        if self.host == admin_host_name():
            return True
        sites = Site.objects.filter(hostname=self.host).exclude(institution__slug=self.slug)
        # Wagtail makes a site for "localhost" at its first migration; it is nobody's.
        return sites.exclude(hostname="localhost", institution=None).exists()


def is_host(text: str) -> bool:
    """Whether a text is a full host name, such as ``example.go.tz``, and nothing more."""
    return len(text) <= LONGEST_HOST and _HOST.fullmatch(text) is not None
