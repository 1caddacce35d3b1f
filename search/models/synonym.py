"""Words that mean the same to whoever searches."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from search.analysis import STOP_WORDS, words


class Synonym(models.Model):
    """A group of expressions; whoever asks for one of them also finds the others, further down."""

    expressions = models.CharField(
        _("words that mean the same"),
        max_length=500,
        help_text=_(
            "With commas between them, in any language: TEHAMA, ICT, Teknolojia ya Habari na"
            " Mawasiliano. Whoever searches for one of them finds the others, too."
        ),
    )

    class Meta:
        verbose_name = _("synonyms")
        verbose_name_plural = _("synonyms")
        ordering = ["expressions"]

    def __str__(self) -> str:
        return self.expressions

    def clean(self) -> None:
        if fault := self._fault():
            raise ValidationError({"expressions": fault})

    def _spoken(self) -> list[tuple[str, ...]]:
        """The expressions, each as its words in one spelling."""
        return [tuple(found) for text in self.expressions.split(",") if (found := words(text))]

    def _fault(self) -> Any:
        spoken = self._spoken()
        if len(spoken) < 2:
            return _("Write at least two, with a comma between them: zabuni, tender.")
        if any(STOP_WORDS.issuperset(one) for one in spoken):
            return _("Between two commas stand only words such as na or ya, which say nothing.")
        if len(set(spoken)) < len(spoken):
            return _("Write each of them once.")
        return self._fault_beside_others(set(spoken))

    def _fault_beside_others(self, spoken: set[tuple[str, ...]]) -> Any:
        others = Synonym.objects.exclude(pk=self.pk)
        known = next((other for other in others if spoken.issubset(other._spoken())), None)
        return _("They are there already: %(others)s") % {"others": known} if known else ""
