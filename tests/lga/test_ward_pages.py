"""Each ward has a page in both languages that follows the ward, which is the region's data."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from lga.models import Facility, Village, Ward, WardPage
from lga.ward_sections import WardSection, register_ward_section, unregister_ward_section
from search.models import Entry
from tests.factories.councils import make_councillor, make_ward, ward_page
from tests.factories.pages import starter

pytestmark = pytest.mark.django_db


def shown(client, page, council):
    response = client.get(page.relative_url(council.site), headers={"host": council.site.hostname})
    assert response.status_code == 200
    return response


def test_a_new_ward_has_its_pages_at_once(client, bonde):
    ward = make_ward(bonde, "Wanging'ombe")

    pages = {page.locale.language_code: page for page in ward.pages.select_related("locale")}

    assert {page.title for page in pages.values()} == {"Kata ya Wanging'ombe", "Wanging'ombe Ward"}
    assert {page.slug for page in pages.values()} == {"wangingombe"}
    assert pages["sw"].translation_key == pages["en"].translation_key
    for page in pages.values():
        assert "Wanging" in shown(client, page, bonde).content.decode()


def test_the_language_switch_leads_to_the_same_ward(client, bonde):
    page = ward_page(make_ward(bonde))
    english = ward_page(page.ward, "en")

    links = shown(client, page, bonde).context["language_links"]

    assert [link.url for link in links if link.code == "en"] == [english.relative_url(bonde.site)]


def test_two_councils_may_have_wards_of_one_name(client, bonde, mlima):
    for council in (bonde, mlima):
        page = ward_page(make_ward(council, "Mjimwema", postcode=f"5910{council.pk % 10}"))
        assert shown(client, page, council).context["ward"].institution == council


def test_wards_that_differ_by_an_apostrophe_have_two_addresses(bonde):
    slugs = {ward_page(make_ward(bonde, name)).slug for name in ("Mang'oto", "Mangoto")}

    assert slugs == {"mangoto", "mangoto-2"}


def test_a_renamed_ward_keeps_its_address(bonde):
    ward = make_ward(bonde, "Mjimwema")
    ward.name = "Mjimwema Mpya"
    ward.save()

    page = ward_page(ward)

    assert (page.title, page.slug) == ("Kata ya Mjimwema Mpya", "mjimwema")


def test_a_ward_that_goes_takes_its_pages_with_it(bonde):
    make_ward(bonde).delete()

    wards = starter(bonde, "wards")
    assert not WardPage.objects.exists()
    assert wards.numchild == 0


def test_search_knows_wards_and_what_lies_in_them(bonde):
    ward = make_ward(bonde, "Mjimwema")
    Village.objects.create(ward=ward, name="Lunyanywi")
    Facility.objects.create(ward=ward, kind="market", name="Soko la Mbao")

    entry = Entry.objects.get(kind="ward", language="sw")

    assert entry.title == "Kata ya Mjimwema"
    assert "Lunyanywi" in entry.body
    assert "Soko la Mbao" in entry.body


def test_search_hears_that_the_list_of_wards_changed(bonde):
    wards = Entry.objects.filter(object_id=starter(bonde, "wards").pk)

    ward = make_ward(bonde, "Mjimwema")
    assert "Mjimwema" in wards.get().body

    ward.delete()
    assert "Mjimwema" not in wards.get().body


def test_the_page_shows_councillor_places_and_office(client, bonde):
    ward = make_ward(bonde, phone="026 000 0000", population=12345, population_year=2022)
    village = Village.objects.create(ward=ward, name="Lunyanywi", kind="street")
    Facility.objects.create(ward=ward, kind="market", name="Soko kuu", village=village)
    Facility.objects.create(ward=ward, kind="primary_school", name="Shule ya Juu", is_sample=True)
    make_councillor(bonde, ward, "Neema wa Mfano")

    response = shown(client, ward_page(ward), bonde)

    body = response.content.decode()
    for text in ("Neema wa Mfano", "Soko kuu (Lunyanywi)", "026 000 0000", "12,345"):
        assert text in body
    kinds = [str(kind) for kind, _places in response.context["facilities"]]
    assert kinds == ["Shule ya msingi", "Soko"]


def test_a_ward_of_which_nothing_is_known_says_so(client, bonde):
    body = shown(client, ward_page(make_ward(bonde)), bonde).content.decode()

    assert "Ofisi ya kata" in body


def test_the_list_leads_to_each_ward_in_both_languages(client, bonde):
    ward = make_ward(bonde)
    for language in ("sw", "en"):
        body = shown(client, starter(bonde, "wards", language), bonde).content.decode()
        assert ward_page(ward, language).relative_url(bonde.site) in body


def test_other_apps_add_their_parts(client, bonde):
    def projects(ward, request):
        template = "lga/components/places.html"
        return WardSection(f"Miradi ya {ward.name}", template, [])

    register_ward_section(projects)
    register_ward_section(projects)
    try:
        sections = shown(client, ward_page(make_ward(bonde)), bonde).context["sections"]
    finally:
        unregister_ward_section(projects)

    headings = [section.heading for section in sections]
    assert headings.count("Miradi ya Mjimwema") == 1


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"population": 5}, "population_year"),
        ({"email": "kata@gmail.com"}, "email"),
        ({"population": -1, "population_year": 2022}, "population"),
    ],
)
def test_a_ward_refuses_what_cannot_be(bonde, fields, fault):
    with pytest.raises(ValidationError) as refused:
        Ward(institution=bonde, name="Juu", **fields).full_clean()

    assert fault in refused.value.message_dict


def test_a_facility_lies_in_a_village_of_its_own_ward(bonde):
    here, there = make_ward(bonde, "Juu"), make_ward(bonde, "Chini")
    village = Village.objects.create(ward=there, name="Mtoni")

    with pytest.raises(ValidationError) as refused:
        Facility(ward=here, kind="market", name="Soko", village=village).full_clean()

    assert set(refused.value.message_dict) == {"village"}
