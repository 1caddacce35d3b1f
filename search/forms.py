"""Reading the address of the search page: whatever stands there, it becomes a question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from cms.core.search_document import SearchKind
from search.query import Query
from search.ranking import MAX_CHARACTERS

if TYPE_CHECKING:
    from lga.models import Institution

_CONTROL_CHARACTERS = re.compile(r"[\x00-\x1f\x7f]+")


class Scope(TextChoices):
    """Where to search."""

    HERE = "here", _("Here")
    REGION = "region", _("The whole region")


class Forgiving:
    """A field that takes what it cannot read for not filled in: nobody types these by hand."""

    def clean(self, value: Any) -> Any:
        try:
            return super().clean(value)  # type: ignore[misc]
        except ValidationError:
            return super().clean(None)  # type: ignore[misc]


class ChoiceField(Forgiving, forms.ChoiceField):
    """One of some values, or none."""


class RegexField(Forgiving, forms.RegexField):
    """A text of a certain shape, or none."""


class NumberField(Forgiving, forms.IntegerField):
    """A number, or none."""


class QuestionField(forms.CharField):
    """What was typed, without what no keyboard types, and no longer than a question is."""

    def to_python(self, value: Any) -> str:
        text = _CONTROL_CHARACTERS.sub(" ", value or "")
        return (super().to_python(text) or "")[:MAX_CHARACTERS]


class SearchForm(forms.Form):
    """The parameters of a search; always valid."""

    q = QuestionField(required=False)
    scope = ChoiceField(required=False, choices=Scope)
    kind = ChoiceField(required=False, choices=SearchKind)
    year = RegexField(r"^\d{4}/\d{2}$", required=False)
    page = NumberField(required=False, min_value=1)

    def scope_for(self, institution: Institution | None) -> Scope:
        """The scope asked for; else the council's own pages, and from the region's site all."""
        if institution is None:
            return Scope.REGION
        asked = self.cleaned_data["scope"]
        return Scope(asked or (Scope.REGION if institution.is_region else Scope.HERE))

    def query_for(self, institution: Institution | None) -> Query:
        """The question, asked from the site of an institution."""
        is_here = self.scope_for(institution) is Scope.HERE
        return Query(
            text=self.cleaned_data["q"],
            institution_id=institution.pk if institution and is_here else None,
            kind=self.cleaned_data["kind"],
            financial_year=self.cleaned_data["year"],
            page=self.cleaned_data["page"] or 1,
        )
