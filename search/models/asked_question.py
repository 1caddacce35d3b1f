"""How often a question was asked of an institution's site on a day: numbers, and no persons."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

from django.db import models, transaction
from django.db.models import F, Max, Sum
from django.utils.translation import gettext_lazy as _

from lga.models import Institution

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: A question is shown to nobody, and soon forgotten, unless so many visits have asked it.
FEWEST_VISITS = 5
#: What counts as lately, for what is popular and for when a rare question is forgotten.
LATELY = datetime.timedelta(days=30)
#: How long anything is kept.
KEPT = datetime.timedelta(days=365)


class QuestionKey(NamedTuple):
    """One row of the log."""

    day: datetime.date
    institution_id: int
    language: str
    words: str


class Times(NamedTuple):
    """What is added to a row."""

    asked: int = 0
    found_nothing: int = 0
    clicked: int = 0


class AskedQuestionQuerySet(models.QuerySet["AskedQuestion"]):
    """Questions by when and by how many they were asked."""

    def since(self, day: datetime.date) -> Self:
        return self.filter(day__gte=day)

    def together(self) -> Any:
        """One row for each question of an institution in a language, with its sums."""
        return (
            self.order_by()
            .values("institution", "language", "words")
            .annotate(
                times=Sum("asked"), times_nothing=Sum("found_nothing"), times_clicked=Sum("clicked")
            )
        )

    def asked_by_several(self) -> Any:
        """Only those that no single person can be recognised by."""
        return self.together().filter(times__gte=FEWEST_VISITS)

    def popular(self, institution_id: int, language: str, today: datetime.date) -> Any:
        """What several have asked of an institution lately, and found."""
        own = self.filter(institution=institution_id, language=language).since(today - LATELY)
        found = own.asked_by_several().filter(times__gt=F("times_nothing"))
        return found.order_by("-times", "words")

    def forget(self, today: datetime.date) -> int:
        """Delete what is old, and what few have asked; how many rows there were."""
        old = self.filter(day__lt=today - KEPT).delete()[0]
        rare = (
            self.together()
            .annotate(last=Max("day"))
            .filter(times__lt=FEWEST_VISITS, last__lt=today - LATELY)
        )
        return old + sum(self.filter(**_key(row)).delete()[0] for row in rare)


def _key(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in ("institution", "language", "words")}


class AskedQuestion(models.Model):
    """A question as `search.log.question.kept_words` leaves it, and how it went.

    ``asked`` counts visits: whoever asks the same twice a day counts once.
    """

    day = models.DateField(_("date"))
    institution = models.ForeignKey(Institution, models.CASCADE, related_name="+")
    language = models.CharField(_("language"), max_length=10)
    words = models.CharField(_("question"), max_length=120)
    asked = models.PositiveIntegerField(_("asked"), default=0)
    found_nothing = models.PositiveIntegerField(_("found nothing"), default=0)
    clicked = models.PositiveIntegerField(_("clicked"), default=0)

    objects: ClassVar[AskedQuestionQuerySet] = AskedQuestionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("question asked")
        verbose_name_plural = _("questions asked")
        constraints = [
            models.UniqueConstraint(
                fields=["institution", "language", "words", "day"],
                name="one_row_per_question_a_day",
            )
        ]
        indexes = [models.Index(fields=["day"], name="search_asked_by_day")]

    def __str__(self) -> str:
        return self.words

    @classmethod
    def add(cls, counted: Iterable[tuple[QuestionKey, Times]]) -> None:
        """Write down what was counted, each row's numbers on top of what it has."""
        with transaction.atomic():
            for key, times in counted:
                row, _is_new = cls.objects.get_or_create(**key._asdict())
                # Added by the database, since another process may do the same.
                cls.objects.filter(pk=row.pk).update(
                    asked=F("asked") + times.asked,
                    found_nothing=F("found_nothing") + times.found_nothing,
                    clicked=F("clicked") + times.clicked,
                )
