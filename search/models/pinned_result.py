"""What an institution wants found first for a question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from lga.models import Institution, Role, RoleGroup
from search.pins.addresses import leads_somewhere
from search.query import Query

if TYPE_CHECKING:
    from collections.abc import Collection

#: Who decides what the public finds first; Django's own rights over the model are theirs as well.
PINNING_ROLES = (Role.PUBLISHER, Role.ADMINISTRATOR)

# Browsers read \ as / and drop tabs, so that another host may follow the first /.
_LEADS_ASTRAY = re.compile(r"[\s\\]|//")


class PinnedResultQuerySet(models.QuerySet["PinnedResult"]):
    """Pinned results by who may change them."""

    def kept_by(self, user: Any) -> Self:
        return self.filter(institution__in=institutions_pinned_by(user))


def institutions_pinned_by(user: Any) -> models.QuerySet[Institution]:
    """Those of which somebody decides; the region's administrators help every council."""
    institutions = Institution.objects.region_first()
    own = RoleGroup.objects.filter(group__user=user.pk, role__in=PINNING_ROLES)
    helps = own.filter(institution__kind="region", role=Role.ADMINISTRATOR)
    if user.is_superuser or helps.exists():
        return institutions
    return institutions.filter(pk__in=own.values("institution"))


class PinnedResult(models.Model):
    """A page, a document or an address of an institution, shown above the results of questions."""

    institution = models.ForeignKey(
        Institution, models.CASCADE, related_name="+", verbose_name=_("institution")
    )
    questions = models.CharField(
        _("questions"),
        max_length=255,
        help_text=_(
            "Shown to whoever asks with all of these words, in any order. Several questions are"
            " separated by commas: leseni ya biashara, leseni za biashara, business licence."
        ),
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page"),
    )
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("document"),
    )
    address = models.CharField(
        _("address"),
        max_length=255,
        blank=True,
        help_text=_("An address on the institution's own site, beginning with /."),
    )
    title = models.CharField(
        _("title"), max_length=120, blank=True, help_text=_("For an address only.")
    )

    objects: ClassVar[PinnedResultQuerySet] = PinnedResultQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("pinned result")
        verbose_name_plural = _("pinned results")

    def __str__(self) -> str:
        return self.questions

    def clean(self) -> None:
        super().clean()
        faults = {"questions": self._fault_of_questions()} | self._faults_of_target()
        if found := {name: fault for name, fault in faults.items() if fault}:
            raise ValidationError(found)

    def matches(self, words: Collection[str]) -> bool:
        """Whether a question with these words is one of those that are meant."""
        asked = set(words)
        return any(wanted and asked.issuperset(wanted) for wanted in self._wanted())

    def _wanted(self) -> list[tuple[str, ...]]:
        return [Query(text=question).words for question in self.questions.split(",")]

    def _fault_of_questions(self) -> Any:
        return "" if all(self._wanted()) else _("Each question needs a word to be searched for.")

    def _faults_of_target(self) -> dict[str, Any]:
        chosen = [name for name in ("page", "document", "address") if getattr(self, name)]
        if len(chosen) != 1:
            one = _("Choose a page, a document or an address: one of them.")
            return dict.fromkeys(chosen[1:] or ["page"], one)
        if chosen == ["address"]:
            return {"address": self._fault_of_address(), "title": self._fault_of_title()}
        is_own = self._owner_of_target() == self.institution_id
        return {} if is_own else {chosen[0]: _("This belongs to another institution.")}

    def _fault_of_address(self) -> Any:
        if not self.address.startswith("/"):
            return _("Begin with /, as in /huduma/leseni/.")
        if not self.address.isprintable() or _LEADS_ASTRAY.search(self.address):
            return _("Write it without blanks, without \\ and without //.")
        if self.institution_id and not leads_somewhere(self.institution.site, self.address):
            return _("Nothing is found there. Open the page and copy its address from the browser.")
        return ""

    def _fault_of_title(self) -> Any:
        return "" if self.title else _("An address needs a title.")

    def _owner_of_target(self) -> int | None:
        owner = None
        if self.page:
            owner = Institution.objects.owning_page(self.page)
        elif self.document:
            owner = Institution.objects.owning_collection(self.document.collection)
        return owner.pk if owner else None
