"""What a table of old addresses asks for, checked as a whole before any of it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect

from home.old_addresses.targets import (
    LONGEST_ADDRESS,
    Target,
    external_target,
    is_external,
    page_at,
    page_in_section,
    site_named_in,
)
from lga.models import Institution

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wagtail.models import Page

    from home.old_addresses.row import LineFault, OldAddress

#: What the portal answers itself at any host.
OWN_PATHS = re.compile(r"/(admin|media|static|nyaraka|healthz|readyz)(/|$)|/(robots|sitemap)[^/]*$")
_NO_PATH = re.compile(r"[\s\x00-\x1f\\]")


class Refused(Exception):
    """A row cannot be, and why."""


@dataclass
class Plan:
    """The redirects that an institution's rows ask for, beside those that it has."""

    institution: Institution
    rows: dict[str, OldAddress] = field(default_factory=dict)
    faults: list[LineFault] = field(default_factory=list)
    targets: dict[str, Target] = field(default_factory=dict)

    @cached_property
    def existing(self) -> dict[str, Redirect]:
        found = Redirect.get_for_site(self.institution.site).select_related("redirect_page")
        return {redirect.old_path: redirect for redirect in found}

    def take(self, row: OldAddress) -> None:
        """Add a row unless its address cannot be or stands in the table already."""
        try:
            self._check_address(row)
        except Refused as why:
            self.faults.append(row.fault(str(why)))
            return
        self.rows[row.normal_path] = row

    def resolve(self) -> None:
        """Find what each row leads to in the end, over as many steps as it takes."""
        for path, row in self.rows.items():
            try:
                target = self._end_of(row.target, [path])
                self._check_known(path, target)
            except Refused as why:
                self.faults.append(row.fault(str(why)))
            else:
                self.targets[path] = target

    @property
    def new(self) -> list[Redirect]:
        """The redirects to be made; what is there already is left as it is."""
        made = []
        for path, target in self.targets.items():
            if path not in self.existing:
                redirect = Redirect(site=self.institution.site, old_path=path)
                target.write_to(redirect)
                made.append(redirect)
        return made

    @property
    def shortened(self) -> list[Redirect]:
        """Existing redirects that led to an old address, and now lead to where that one does."""
        changed = []
        for redirect in self.existing.values():
            link = redirect.redirect_link
            target = self.targets.get(Redirect.normalise_path(link)) if link else None
            if target is not None and not is_external(link):
                target.write_to(redirect)
                changed.append(redirect)
        return changed

    def _check_address(self, row: OldAddress) -> None:
        path = row.old_path
        if not path.startswith("/") or path.startswith("//") or _NO_PATH.search(path):
            raise Refused(
                _("“%s” is no path. Write it without the host, such as /new/habari-moja.") % path
            )
        if len(row.normal_path) > LONGEST_ADDRESS:
            raise Refused(_("The old address has more than 255 letters. Shorten it."))
        if OWN_PATHS.match(path):
            raise Refused(_("“%s” is an address of the portal itself. Remove the line.") % path)
        if first := self.rows.get(row.normal_path):
            raise Refused(
                _("“%(path)s” stands in line %(line)d already. Keep one.")
                % {"path": path, "line": first.line}
            )
        page = page_at(self.institution.site, path)
        if page is not None and page.live:
            raise Refused(
                _("A page stands at “%s”: nobody would be led on. Remove the line.") % path
            )

    def _end_of(self, text: str, way: list[str]) -> Target:
        """Follow a target; ``way`` are the old addresses that have led to it."""
        if is_external(text):
            return self._elsewhere(text)
        page = page_at(self.institution.site, text) if text.startswith("/") else None
        page = page or page_in_section(self.institution, text) or self._page_by_path(text)
        if page is not None and page.live:
            return Target(page=page)
        path = str(Redirect.normalise_path(text)) if text else ""
        if path in way:
            raise Refused(
                _("This leads round in a circle: %s. Name a page.") % " → ".join([*way, path])
            )
        if path in self.rows:
            return self._end_of(self.rows[path].target, [*way, path])
        if known := self.existing.get(path):
            return self._end_of_existing(known, [*way, path])
        if page is not None:
            raise Refused(_("The page “%s” is not published. Publish it first.") % text)
        raise Refused(_("There is no page “%s” on this site. Name one that there is.") % text)

    def _end_of_existing(self, redirect: Redirect, way: list[str]) -> Target:
        if redirect.redirect_page is not None:
            return Target(page=redirect.redirect_page)
        return self._end_of(redirect.redirect_link, way)

    def _page_by_path(self, text: str) -> Page | None:
        """A path that was written without the slash before it."""
        return page_at(self.institution.site, text) if text and text[0] != "/" else None

    def _elsewhere(self, text: str) -> Target:
        target = external_target(text)
        if target is None:
            raise Refused(
                _("“%s” is no address with https:// of at most 255 letters. Correct it.") % text
            )
        site = site_named_in(text)
        if site is None:
            return target
        page = page_at(site, text)
        if page is None or not page.live:
            raise Refused(_("There is no page “%s” on this site. Name one that there is.") % text)
        return Target(page=page)

    def _check_known(self, path: str, target: Target) -> None:
        known = self.existing.get(path)
        if known is not None and not self._leads_to(known, target):
            raise Refused(
                _("“%(path)s” leads to %(target)s already. Delete that redirect first.")
                % {"path": path, "target": known.redirect_page or known.redirect_link}
            )

    def _leads_to(self, redirect: Redirect, target: Target) -> bool:
        """Also by the path of a page that was deleted and has come back."""
        if target.is_that_of(redirect):
            return True
        link = redirect.redirect_link
        page = page_at(self.institution.site, link) if link.startswith("/") else None
        return page is not None and page == target.page


def plans_for(rows: Iterable[OldAddress]) -> tuple[list[Plan], list[LineFault]]:
    """A plan for each institution, and every fault of all the rows."""
    plans: dict[str, Plan | None] = {}
    faults: list[LineFault] = []
    for row in rows:
        if row.institution not in plans:
            owner = Institution.objects.filter(slug=row.institution).select_related("site").first()
            plans[row.institution] = Plan(owner) if owner else None
        plan = plans[row.institution]
        if plan is None:
            message = _("There is no institution “%s”. Use its short code.") % row.institution
            faults.append(row.fault(message))
        else:
            plan.take(row)
    known = [plan for plan in plans.values() if plan is not None]
    for plan in known:
        plan.resolve()
        faults += plan.faults
    return known, sorted(faults)
