"""Whatever changes, a page that was kept is what it would be if it were made now.

Every page type is changed and published in turn, and everything else that pages show; after each,
pages that show it or much of others, as far as they are still kept, are compared, byte by byte,
with the same made anew.
"""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.models import Page

from cms.core.models import Image
from lga.models import AppearanceSettings, ContactSettings, Institution, Office, Ward
from publications.models import Document, NewsPage
from tests.factories.pages import starter
from tests.public.visits import NEVER_KEPT, PAGE_TYPES, Visit, specimens_in_the_valley, visit_to
from tests.queries import noted_queries

pytestmark = pytest.mark.django_db

_TOKEN = re.compile(r'value="[\w-]{36,}"')
#: The pages that show most of what others say.
TELLING = (
    *("ContactPage", "EventPage", "GalleryPage", "NewsIndexPage", "NewsPage", "PersonPage"),
    *("ProjectPage", "PublicationPage", "TenderPage", "UnitPage", "WardPage", "WardsPage"),
)


@pytest.fixture
def fresh(bonde):
    """A reader of a portal that keeps nothing."""
    client = Client()
    client.get("/", headers={"host": bonde.site.hostname})
    return client


@pytest.fixture
def pages(bonde, fresh):
    return {model.__name__: page for model, page in specimens_in_the_valley().items()}


def fronts():
    """The front pages of the council and of the region."""
    return [Visit("bonde-dc.test", "/"), Visit("mkoa.test", "/en/")]


def words_of(visit, client):
    """What a page says, without the token that a form has for each reader."""
    return _TOKEN.sub("", visit.by(client).text)


def assert_as_if_made_now(visits, kept, fresh):
    answers = {visit: words_of(visit, kept) for visit in visits}
    # What waits for the end of a transaction never comes here.
    cache.clear()
    for visit, words in answers.items():
        assert words == words_of(visit, fresh), str(visit)


def still_kept(visits, client):
    """Those that cost no more than the question whether they hold."""
    kept = []
    for visit in visits:
        with noted_queries() as queries:
            visit.by(client)
        if len(queries) == 1:
            kept.append(visit)
    return kept


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_a_publication_is_seen_on_every_page_that_shows_it(name, pages, kept, fresh, commit):
    page = pages[name]
    parent = page.get_parent().specific
    shown = [visit_to(page), visit_to(parent) if parent.depth > 1 else fronts()[0], *fronts()]
    others = [visit_to(pages[other]) for other in TELLING]
    for visit in (*shown, *others):
        visit.by(kept)
    commit()
    page.title = f"{page.title} (mpya)"
    page.save_revision().publish()

    assert_as_if_made_now({*shown, *still_kept(others, kept)}, kept, fresh)


def test_a_publication_leaves_every_page_kept_that_does_not_show_it(pages, kept, commit):
    visits = {name: visit_to(page) for name, page in pages.items()}
    for _ in range(2):
        for visit in visits.values():
            visit.by(kept)
    commit()
    news = pages["NewsPage"]
    news.title = "Daraja jipya"
    news.save_revision().publish()
    old = set(visits.values()) - set(still_kept(visits.values(), kept))
    made_anew = {name for name, visit in visits.items() if visit in old}

    assert made_anew - NEVER_KEPT == {"HomePage", "NewsIndexPage", "NewsPage"}


def rename_ward():
    ward = Ward.objects.first()
    ward.name = "Kata mpya"
    ward.save()


def move_office():
    contact = ContactSettings.objects.get(site__hostname="bonde-dc.test")
    contact.phone = "+255 26 278 2999"
    contact.save()


def choose_colour():
    AppearanceSettings.objects.update_or_create(
        site=Institution.objects.get(slug="bonde-dc").site, defaults={"accent": "#5a1e00"}
    )


def rename_institution():
    council = Institution.objects.get(slug="bonde-dc")
    council.name_sw = council.name_en = "Halmashauri ya Bonde Jipya"
    council.save()


def rename_office():
    office = Office.objects.first()
    office.name_sw = office.name_en = "Ofisi mpya"
    office.save()


def describe_pictures_anew():
    for image in Image.objects.all():
        image.title = "Picha mpya"
        image.save()


def replace_documents():
    for document in Document.objects.all():
        document.title = "Hati mpya"
        document.file = ContentFile(b"neno " * 2000, name="hati.txt")
        document.save()


def take_news_back():
    NewsPage.objects.live().first().unpublish()


def hide_from_menu():
    page = starter(Institution.objects.get(slug="bonde-dc"), "news")
    page.show_in_menus = False
    page.save()


def move_news():
    council = Institution.objects.get(slug="bonde-dc")
    Page.objects.get(pk=NewsPage.objects.first().pk).move(starter(council, "about"), "last-child")


CHANGES = [
    *(rename_ward, move_office, choose_colour, rename_institution, rename_office),
    *(describe_pictures_anew, replace_documents, take_news_back, hide_from_menu, move_news),
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_no_page_shows_what_was_before(change, pages, kept, fresh, commit):
    visits = [*(visit_to(pages[name]) for name in TELLING), *fronts()]
    gone = set()
    for visit in visits:
        visit.by(kept)
    commit()
    change()
    for visit in visits:
        if fresh.get(visit.path, headers={"host": visit.host}).status_code != 200:
            gone.add(visit)

    assert_as_if_made_now([visit for visit in visits if visit not in gone], kept, fresh)
    for visit in gone:
        assert kept.get(visit.path, headers={"host": visit.host}).status_code != 200
