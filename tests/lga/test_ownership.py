"""Everything ends at an institution: pages in either language, collections below its own."""

from __future__ import annotations

from lga.models import Institution
from lga.models.institution import owner_of
from tests.factories.pages import starter


def test_page_belongs_to_the_institution_above_it_in_either_language(bonde, mlima):
    for language in ("sw", "en"):
        page = starter(bonde, "news", language)
        assert Institution.objects.owning_page(page) == bonde


def test_owner_is_found_without_asking_the_database(bonde, django_assert_num_queries):
    page, institutions = starter(bonde, "news", "en"), list(Institution.objects.with_site())
    owner_of(page, institutions)  # fills the cache of site roots

    with django_assert_num_queries(0):
        assert owner_of(page, institutions) == bonde


def test_collection_below_the_institutions_own_is_its_too(bonde):
    album = bonde.collection.add_child(name="Picha")

    assert Institution.objects.owning_collection(album) == bonde


def test_region_comes_first(region, bonde, mlima):
    assert list(Institution.objects.region_first()) == [region, bonde, mlima]
