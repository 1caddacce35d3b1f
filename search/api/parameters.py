"""What a program may ask, and what is wrong with what it may not."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.conf import settings
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as noop
from ninja import Schema
from pydantic import Field, StringConstraints, ValidationInfo, field_validator

from cms.core.financial_year import is_financial_year
from cms.core.search_document import SearchKind
from search.ranking import MAX_CHARACTERS

#: Results beyond are nobody's to read, and engines do not give them.
MOST_PAGES = 1000

_KINDS = ", ".join(SearchKind.values)
_LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)

#: How each parameter is mended, for whoever reads an error.
MENDS: dict[str, Any] = {
    "q": format_lazy(
        _("Write what to look for, at most {number} characters."), number=MAX_CHARACTERS
    ),
    "scope": _("Write here or region, or leave it out."),
    "institution": _("Write the short code of an institution, or leave it out."),
    "kind": format_lazy(_("Write one of: {values}."), values=_KINDS),
    "year": _("Write a financial year such as 2025/26, or leave it out."),
    "language": format_lazy(_("Write one of: {values}."), values=", ".join(_LANGUAGES)),
    "sort": format_lazy(_("Write one of: {values}."), values="relevance, date"),
    "exact": _("Write 1, or leave it out."),
    "page": format_lazy(_("Write a number from 1 to {number}."), number=MOST_PAGES),
}

# The description of the API is in English; the page about it is in the reader's language.
_Question = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_CHARACTERS)
]


class Parameters(Schema):
    """The question with its filters; one that is left out or empty filters nothing."""

    q: _Question = Field(description=noop("What to look for, in Swahili or English."))
    scope: Literal["here", "region"] | None = Field(
        None,
        description=noop(
            "Among what is searched: “here” the institution of the host, “region” all. Left out, a"
            " council's host searches the council and the region's host all."
        ),
    )
    institution: str | None = Field(
        None,
        description=noop("The short code of one institution, whatever the host."),
        max_length=50,
    )
    kind: SearchKind | None = Field(None, description=noop("What kind of thing is wanted."))
    # The pattern is for whoever reads the description; that a year follows it cannot say.
    year: str | None = Field(
        None, pattern=r"^[0-9]{4}/[0-9]{2}$", description=noop("A financial year, such as 2025/26.")
    )
    language: Literal[_LANGUAGES] | None = Field(  # type: ignore[valid-type]
        None, description=noop("The language in which it is written.")
    )
    sort: Literal["relevance", "date"] | None = Field(
        None, description=noop("“relevance”, or “date” for the newest first.")
    )
    exact: Literal["1"] | None = Field(
        None, description=noop("“1” looks for misspelt words as they are written.")
    )
    page: int = Field(1, ge=1, le=MOST_PAGES, description=noop("The page of results, ten on each."))

    @field_validator("year")
    @classmethod
    def is_a_financial_year(cls, year: str | None) -> str | None:
        if year and not is_financial_year(year):
            raise ValueError(year)
        return year

    @field_validator("*", mode="before")
    @classmethod
    def empty_is_left_out(cls, value: Any, info: ValidationInfo) -> Any:
        name = info.field_name or ""
        return cls.model_fields[name].default if value == "" and name != "q" else value
