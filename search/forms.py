"""Reading the address of the search page: whatever stands there, it becomes a question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import get_language

from cms.core.search_document import SearchKind
from search.asked import Asked
from search.choices import Scope, Sort
from search.query import Query
from search.ranking import MAX_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lga.frame import Frame
    from lga.models import Institution

_CONTROL_CHARACTERS = re.compile(r"[\x00-\x1f\x7f]+")


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
    institution = RegexField(r"^[\w-]+$", required=False)
    kind = ChoiceField(required=False, choices=SearchKind)
    year = RegexField(r"^[0-9]{4}/[0-9]{2}$", required=False)
    language = ChoiceField(required=False, choices=settings.LANGUAGES)
    sort = ChoiceField(required=False, choices=Sort)
    exact = ChoiceField(required=False, choices=[("1", "1")])
    page = NumberField(required=False, min_value=1)

    def scope_for(self, institution: Institution | None) -> Scope:
        """The scope asked for; else the council's own pages, and from the region's site all."""
        if institution is None:
            return Scope.REGION
        asked = self.cleaned_data["scope"]
        return Scope(asked or (Scope.REGION if institution.is_region else Scope.HERE))

    def query_for(
        self, institution: Institution | None, chosen: Institution | None = None
    ) -> Query:
        """The question, asked from the site of an institution, about it or a chosen one or all."""
        whose = institution if self.scope_for(institution) is Scope.HERE else chosen
        return Query(
            text=self.cleaned_data["q"],
            institution_id=whose.pk if whose else None,
            kind=self.cleaned_data["kind"],
            financial_year=self.cleaned_data["year"],
            language=self.cleaned_data["language"],
            reader_language=get_language() or "",
            sort="date" if self.cleaned_data["sort"] == Sort.DATE else "",
            is_exact=bool(self.cleaned_data["exact"]),
            page=self.cleaned_data["page"] or 1,
        )

    def chosen_of(self, institutions: Iterable[Institution]) -> Institution | None:
        """The one that the results of the whole region are narrowed to."""
        slug = self.cleaned_data["institution"]
        return next((one for one in institutions if one.slug == slug), None)


def asked_by(parameters: Mapping[str, Any], frame: Frame) -> Asked:
    """What an address asks for."""
    form = SearchForm(parameters)
    form.full_clean()
    scope = form.scope_for(frame.institution)
    chosen = form.chosen_of(frame.institutions) if scope is Scope.REGION else None
    return Asked(form.query_for(frame.institution, chosen), scope, chosen)
