"""Rows that several queries would bring, brought by one."""

from __future__ import annotations

import pytest

from cms.core.models import Image, Rendition
from cms.core.together import brought_together
from lga.models import Institution, Ward
from publications.models import Document
from tests.public.specimens.content import make_document, make_image

pytestmark = pytest.mark.django_db


@pytest.fixture
def queries(bonde):
    make_image(bonde).get_rendition("width-480|format-jpeg")
    make_image(bonde, "Daraja")
    make_document(bonde)
    Ward.objects.create(institution=bonde, name="Kati", population=12_000)
    wanted = {"collection": bonde.collection}
    return [
        Image.objects.filter(**wanted),
        Rendition.objects.filter(image__in=Image.objects.filter(**wanted)),
        Document.objects.filter(**wanted),
        Ward.objects.filter(institution=bonde),
    ]


def values_of(rows):
    return {
        row.pk: [getattr(row, field.attname) for field in row._meta.concrete_fields] for row in rows
    }


def test_every_row_is_as_its_own_query_brings_it(queries):
    for together, alone in zip(brought_together(*queries), queries, strict=True):
        assert values_of(together) == values_of(alone)


def test_it_is_one_query(queries, django_assert_num_queries):
    with django_assert_num_queries(1):
        brought_together(*queries)


def test_what_nobody_asks_for_costs_nothing(django_assert_num_queries):
    nothing = [Institution.objects.filter(pk__in=[]), Ward.objects.filter(pk__in=[])]

    with django_assert_num_queries(0):
        assert brought_together(*nothing) == [[], []]


def test_one_query_alone_is_as_good(queries):
    (documents,) = brought_together(queries[2])

    assert values_of(documents) == values_of(queries[2])
