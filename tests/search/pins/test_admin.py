"""Results are pinned by the publishers of an institution, and by nobody for another one."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from cms.core.models import User
from lga.models import Institution, Role
from search.models import PinnedResult
from tests.factories.documents import make_document, pdf_of
from tests.factories.pages import make_news
from tests.factories.users import make_officer

pytestmark = pytest.mark.django_db

OF_ONE = ("edit", "delete", "history", "history_results")
LISTS = ("index", "index_results")


@pytest.fixture
def pinned(bonde, pin):
    return pin(bonde, "swali la bonde")


@pytest.fixture(params=["neighbour", "author", "editor", "nobody"])
def stranger(request, bonde, mlima):
    return {
        "neighbour": lambda: make_officer(mlima, Role.ADMINISTRATOR),
        "author": lambda: make_officer(bonde, Role.AUTHOR),
        "editor": lambda: make_officer(bonde, Role.EDITOR),
        "nobody": lambda: User.objects.create_user("nobody", password="siri"),
    }[request.param]()


@pytest.fixture(params=["publisher", "administrator", "region"])
def keeper(request, bonde):
    return {
        "publisher": lambda: make_officer(bonde, Role.PUBLISHER),
        "administrator": lambda: make_officer(bonde, Role.ADMINISTRATOR),
        "region": lambda: make_officer(Institution.objects.get(slug="mkoa"), Role.ADMINISTRATOR),
    }[request.param]()


def url(name, *arguments):
    return reverse(f"pinned-results:{name}", args=arguments)


def answers(institution, **changed):
    return {
        "institution": institution.pk,
        "questions": "leseni",
        "page": "",
        "document": "",
        "address": "/tafuta/",
        "title": "Leseni",
    } | changed


@pytest.mark.parametrize("name", OF_ONE)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_shut_out_of_one(client, pinned, stranger, name, method):
    client.force_login(stranger)

    response = getattr(client, method)(url(name, pinned.pk), answers(pinned.institution))

    assert response.status_code in {302, 403, 404, 405}
    assert "swali la bonde" not in response.text
    pinned.refresh_from_db()
    assert pinned.questions == "swali la bonde"


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("query", ["", "?q=bonde", "?export=csv"])
def test_a_stranger_finds_it_in_no_list(client, pinned, stranger, name, query):
    client.force_login(stranger)

    response = client.get(f"{url(name)}{query}")

    content = b"".join(response.streaming_content) if response.streaming else response.content
    assert b"swali la bonde" not in content


def test_a_stranger_pins_nothing_for_the_institution(client, bonde, stranger):
    client.force_login(stranger)

    client.post(url("add"), answers(bonde))

    assert not PinnedResult.objects.exists()


def test_a_keeper_pins_changes_and_deletes(client, bonde, keeper):
    client.force_login(keeper)

    client.post(url("add"), answers(bonde))
    made = PinnedResult.objects.get()
    client.post(url("edit", made.pk), answers(bonde, questions="kibali"))
    made.refresh_from_db()
    assert made.questions == "kibali"
    assert client.get(url("history", made.pk)).status_code == 200
    assert "kibali" in client.get(url("index")).text
    client.post(url("delete", made.pk))

    assert not PinnedResult.objects.exists()


def test_a_keeper_cannot_give_it_to_a_neighbour(client, bonde, mlima, pinned):
    client.force_login(make_officer(bonde, Role.PUBLISHER))

    client.post(url("edit", pinned.pk), answers(mlima))

    pinned.refresh_from_db()
    assert pinned.institution == bonde


def test_publishing_for_one_gives_no_say_over_another_where_one_only_writes(client, bonde, mlima):
    user = make_officer(bonde, Role.PUBLISHER)
    user.groups.add(*make_officer(mlima, Role.AUTHOR).groups.all())
    client.force_login(user)

    client.post(url("add"), answers(mlima))

    assert not PinnedResult.objects.exists()


def test_an_officer_is_asked_for_no_institution_when_there_is_one(client, bonde):
    client.force_login(make_officer(bonde, Role.PUBLISHER))

    form = client.get(url("add")).context["form"]

    assert list(form.fields["institution"].queryset) == [bonde]
    assert form.fields["institution"].initial == bonde


def faults(**fields):
    try:
        PinnedResult(**fields).full_clean()
    except ValidationError as error:
        return sorted(error.message_dict)
    return []


def test_a_page_or_document_must_be_the_institutions_own(bonde, mlima):
    own, other = make_news(bonde), make_news(mlima)

    assert faults(institution=bonde, questions="leseni", page=own) == []
    assert faults(institution=bonde, questions="leseni", page=other) == ["page"]
    assert faults(institution=bonde, questions="leseni", page=Page.objects.get(depth=1)) == ["page"]
    document = make_document(mlima, pdf_of("Leseni"))
    assert faults(institution=mlima, questions="leseni", document=document) == []
    assert faults(institution=bonde, questions="leseni", document=document) == ["document"]


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example/",
        "/\\evil.example/",
        "/\t/evil.example/",
        "/ \\evil.example/",
        "/leseni/\x00",
        "/leseni/\u202e",
        "/leseni//ya/",
        "/leseni ya/",
        "https://evil.example/",
        "javascript:x",
        "leseni/",
    ],
)
def test_an_address_must_be_on_the_institutions_own_site(bonde, address):
    assert faults(institution=bonde, questions="leseni", address=address, title="x") == ["address"]


def test_an_address_may_have_a_question_and_a_place_in_it(bonde):
    address = "/tafuta/?q=leseni+ya+biashara&kind=service#sehemu"

    assert faults(institution=bonde, questions="leseni", address=address, title="x") == []


@pytest.mark.parametrize("address", ["/hakuna/", "/en/hakuna/", "/habari/hakuna", "/habari;x/"])
def test_an_address_must_lead_somewhere(bonde, address):
    assert faults(institution=bonde, questions="leseni", address=address, title="x") == ["address"]


def test_an_address_leads_to_any_published_page(bonde):
    news = make_news(bonde)
    at_page = {"institution": bonde, "questions": "habari", "address": path_of(news), "title": "x"}

    assert faults(**at_page) == []
    assert faults(**at_page | {"address": path_of(news).rstrip("/")}) == []
    news.unpublish()
    assert faults(**at_page) == ["address"]


def test_an_address_leads_to_what_is_not_translated_yet(bonde):
    address = f"/en{path_of(make_news(bonde))}".replace("/habari/", "/news/")

    assert faults(institution=bonde, questions="news", address=address, title="x") == []


def test_an_old_address_leads_on(bonde):
    Redirect.objects.create(site=bonde.site, old_path="/leseni", redirect_link="/huduma/")

    assert faults(institution=bonde, questions="leseni", address="/leseni/", title="x") == []


def test_an_address_on_a_neighbours_site_leads_nowhere_on_ones_own(bonde, mlima):
    address = path_of(make_news(mlima, slug="ya-mlima"))

    assert faults(institution=bonde, questions="leseni", address=address, title="x") == ["address"]


def path_of(page):
    return urlsplit(page.full_url).path


def test_an_address_needs_a_title(bonde):
    assert faults(institution=bonde, questions="leseni", address="/") == ["title"]


def test_exactly_one_thing_is_pinned(bonde):
    page = make_news(bonde)

    assert faults(institution=bonde, questions="leseni") == ["page"]
    assert faults(institution=bonde, questions="x", page=page, address="/") == ["address"]


@pytest.mark.parametrize("questions", [",", "leseni, , kibali"])
def test_each_question_needs_a_word(bonde, questions):
    assert faults(institution=bonde, questions=questions, address="/", title="x") == ["questions"]


def test_a_form_with_faults_says_so_instead_of_failing(client, bonde):
    client.force_login(make_officer(bonde, Role.PUBLISHER))

    response = client.post(url("add"), answers(bonde, address="//evil.example/"))

    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["address"]
