"""Several short lists of pages of different types, brought by one query for all of them."""

from __future__ import annotations

import operator
from collections import defaultdict
from functools import reduce
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.core.page_cache.subjects import showing, subject_of_type

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def short_lists(lists: Mapping[str, Any], **told: Any) -> dict[str, list[Any]]:
    """The pages of each list, in its order. Every type may have one list only.

    A front page has a dozen queries to spend on all that it shows.
    """
    found: dict[type[Any], list[Any]] = defaultdict(list)
    for page in pages_of(lists.values(), **told):
        found[type(page)].append(page)
    return {name: in_order(found[pages.model], pages) for name, pages in lists.items()}


def pages_of(lists: Collection[Any], **told: Any) -> list[Any]:
    """All pages of these lists, cut and ordered queries of one page type each, in no order.

    ``told`` are annotations, reckoned for each page of any list and set on it, from nothing else
    than these types and what stands on the first level.
    """
    models = list(dict.fromkeys(pages.model for pages in lists))
    names = [model._meta.model_name for model in models]
    wanted = reduce(operator.or_, (Q(pk__in=pages.values("pk")) for pages in lists))
    rows = Page.objects.filter(wanted).select_related(*names).only(*_columns(models))
    with showing(*map(subject_of_type, models)):
        rows = list(rows.annotate(**told))
    return [_as_own_type(row, names, told) for row in rows]


def in_order(found: list[Any], pages: Any) -> list[Any]:
    """As the list orders them: its query names fields, the last one unique."""
    for name in reversed(pages.query.order_by):
        attribute, is_descending = name.lstrip("-"), name.startswith("-")
        found.sort(key=operator.attrgetter(attribute), reverse=is_descending)
    return found


def _as_own_type(row: Page, names: Collection[str], told: Mapping[str, Any]) -> Any:
    page = next(getattr(row, name) for name in names if hasattr(row, name))
    for name in told:
        setattr(page, name, getattr(row, name))
    return page


def _columns(models: Any) -> list[str]:
    """All but the long texts, which no list shows, as the query knows them.

    Named one by one: what is to be left out would be looked for among all that refers to a page.
    """
    plain = [field.name for field in Page._meta.concrete_fields]
    return plain + [
        f"{model._meta.model_name}__{field.name}"
        for model in models
        for field in model._meta.local_concrete_fields
        if not isinstance(field, StreamField)
    ]
