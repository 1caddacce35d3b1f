"""`/api/v1/search`, on the host of every institution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest  # noqa: TC002  read by ninja
from ninja import NinjaAPI, Query
from ninja.errors import ValidationError

from lga.frame import frame_for
from search.answer import answer
from search.api.answers import Answer, Faults
from search.api.faults import UnknownInstitution, UnknownParameters, faults_of
from search.api.parameters import Parameters
from search.forms import asked_by
from search.found import found_things

if TYPE_CHECKING:
    from django.http import HttpResponse

    from lga.frame import Frame
    from search.asked import Asked
    from search.engines import Facets, Results
    from search.found import Found

api = NinjaAPI(
    title="Search",
    version="1",
    description="What the institutions of the region have published. Open to all, without a key.",
    docs_url=None,
    urls_namespace="api",
)


@api.get(
    "/search",
    response={200: Answer, (400, 422, 429): Faults},
    summary="Search",
    operation_id="search",
    url_name="search",
)
def search(request: HttpRequest, parameters: Query[Parameters]) -> Any:
    """The same results in the same order as the search page of this host."""
    if unknown := set(request.GET) - set(Parameters.model_fields):
        raise UnknownParameters(unknown)
    frame = frame_for(request)
    asked = asked_by(_as_on_the_page(parameters, frame), frame)
    results = answer(asked.query)
    found = found_things(results.entry_ids, results.question, frame)
    return _answer(asked, results, found, frame)


@api.exception_handler(ValidationError)
def not_valid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return api.create_response(request, {"errors": faults_of(error.errors)}, status=422)


@api.exception_handler(UnknownInstitution)
def no_such_institution(request: HttpRequest, error: UnknownInstitution) -> HttpResponse:
    return api.create_response(request, {"errors": error.faults()}, status=422)


@api.exception_handler(UnknownParameters)
def no_such_parameter(request: HttpRequest, error: UnknownParameters) -> HttpResponse:
    return api.create_response(request, {"errors": error.faults()}, status=400)


def _as_on_the_page(parameters: Parameters, frame: Frame) -> dict[str, Any]:
    """The parameters of the page that has these results; who names an institution means it."""
    asked = parameters.model_dump(exclude_none=True)
    slug = parameters.institution
    if slug:
        known = [one.slug for one in frame.institutions]
        if slug not in known:
            raise UnknownInstitution(known)
        asked["scope"] = "region"
    return asked


def _answer(asked: Asked, results: Results, found: list[Found], frame: Frame) -> dict[str, Any]:
    size = asked.query.page_size
    is_behind = results.page != asked.query.page
    return {
        "q": asked.query.text,
        "total": results.total,
        "page": asked.query.page,
        "pages": -(-results.total // size),
        "page_size": size,
        # A program that reads page after page must come to an end.
        "results": [] if is_behind else [_result(one) for one in found],
        "counts": _counts(results.facets, frame),
        "corrections": [{"typed": typed, "meant": meant} for typed, meant in results.corrections],
        "is_stand_in": results.is_stand_in,
    }


def _result(found: Found) -> dict[str, Any]:
    return {
        "title": found.title,
        "summary": found.snippet,
        "url": found.full_url,
        "kind": found.kind,
        "kind_label": str(found.kind_label),
        "institution": found.institution.slug,
        "institution_name": found.institution.name,
        "date": found.date,
        "financial_year": found.financial_year,
        "language": found.language,
        "is_sample": found.is_sample,
        "part": found.part,
        "file": found.file,
    }


def _counts(facets: Facets, frame: Frame) -> dict[str, Any]:
    slugs = {one.pk: one.slug for one in frame.institutions}
    institutions = facets.institutions.items()
    return {
        "kinds": facets.kinds,
        "years": {year: count for year, count in facets.financial_years.items() if year},
        "institutions": {slugs[pk]: count for pk, count in institutions if pk in slugs},
        "languages": facets.languages,
    }
