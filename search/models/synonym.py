"""Words that mean the same to whoever searches."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from search.analysis import words


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
        if len([one for one in self.expressions.split(",") if words(one)]) < 2:
            raise ValidationError(
                {"expressions": _("Write at least two, with a comma between them: zabuni, tender.")}
            )
