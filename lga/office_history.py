"""A person's offices, each between the holder before and the one after, in a single query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Lower

from cms.core.languages import base_language
from lga.holders import original_root, translated
from lga.models.posts import SINGLE_HOLDER, WITHOUT_SUCCESSION, Post
from lga.succession import Tenure, predecessor, successor

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lga.models.offices import Office

PERSON, PERSON_KEY = "lga.PersonPage", "page__translation_key"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another holder of an office, with the page that tells of them."""

    person: Any
    tenure: Tenure


@dataclass(frozen=True, slots=True)
class OfficeInTime:
    """An office as one person holds or held it, between those before and after."""

    office: Office
    before: Neighbour | None = None
    after: Neighbour | None = None


def office_history(page: Any) -> list[OfficeInTime]:
    """The offices of a person's page in the order of the page, with all that the dates tell."""
    edited = page.offices.all()
    is_stored = hasattr(edited, "annotate")
    rows = list(_own_and_same(page)) if page.pk else []
    own = [row for row in rows if row.page_id == page.pk] if is_stored else list(edited)
    return [_told(page, office, rows) for office in own]


def _own_and_same(page: Any) -> QuerySet[Any]:
    """The page's own rows, and in the base language all tenures of the same offices."""
    offices: Any = apps.get_model("lga.Office").objects
    mine = offices.in_base_language().filter(page__translation_key=page.translation_key)
    is_same = Exists(
        mine.annotate(lower_title=Lower("title"))
        .filter(post=OuterRef("post"))
        .filter(~Q(post=Post.COUNCILLOR) | Q(ward=OuterRef("ward")))
        .filter(Q(post__in=SINGLE_HOLDER) | Q(lower_title=Lower(OuterRef("title"))))
    )
    same = Q(is_same, ~Q(post__in=WITHOUT_SUCCESSION), page__live=True)
    here = Q(locale__language_code=base_language(), page__path__startswith=original_root(page))
    found = offices.filter(Q(page=page.pk) | same & here)
    return (
        found.annotate(
            shown_title=translated(PERSON, PERSON_KEY, "title"),
            shown_path=translated(PERSON, PERSON_KEY, "url_path"),
            shown_honorific=translated(PERSON, PERSON_KEY, "honorific"),
        )
        .select_related("page__locale", "ward")
        .order_by("sort_order", "pk")
    )


def _told(page: Any, office: Office, rows: list[Any]) -> OfficeInTime:
    if not office.has_succession:
        return OfficeInTime(office)
    originals = [row for row in rows if row.page.locale.language_code == base_language()]
    # The title of a translated office is not that of its original, which has the same key.
    keys = {row.translation_key: row.identity for row in originals}
    identity = keys.get(office.translation_key, office.identity)
    held = {
        row.tenure(row.page.translation_key): row for row in originals if row.identity == identity
    }
    own = office.tenure(page.translation_key)
    return OfficeInTime(
        office,
        _neighbour(predecessor(own, held), held),
        _neighbour(successor(own, held), held),
    )


def _neighbour(tenure: Tenure | None, held: dict[Tenure, Any]) -> Neighbour | None:
    row = held[tenure] if tenure else None
    if row is None or tenure is None or not row.shown_path:
        return None
    person: Any = apps.get_model(PERSON)
    shown = person(
        title=row.shown_title, honorific=row.shown_honorific or "", url_path=row.shown_path
    )
    return Neighbour(shown, tenure)
