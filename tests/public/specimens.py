"""One page of every type, as full as an officer would make it, with its English translation."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file_jpeg
from wagtail.models import Locale, get_page_models

from cms.core.models import BasePage, Image
from cms.core.translation import publish_translation
from home.models import HomePage, SectionIndexPage, StandardPage
from lga.models import (
    AppearanceSettings,
    ContactPage,
    ContactSettings,
    Office,
    PersonIndexPage,
    PersonPage,
    SystemPage,
    SystemsRegisterPage,
    UnitContact,
    UnitIndexPage,
    UnitPage,
    Ward,
    WardsPage,
)
from publications.models import (
    Document,
    NewsIndexPage,
    NewsPage,
    NoticeDocument,
    NoticeIndexPage,
    NoticePage,
    PublicationDocument,
    PublicationIndexPage,
    PublicationPage,
    TenderDocument,
    TenderIndexPage,
    TenderPage,
)
from tests.factories.pages import add_below, starter

if TYPE_CHECKING:
    from collections.abc import Callable

    from lga.models import Institution

SUMMARY = "Maelezo mafupi kwa wananchi wote wa bonde na milima, kwa lugha iliyo rahisi."
PARAGRAPH = (
    "<p>Wananchi wanakaribishwa kufika katika <b>ofisi ya kata</b> siku za kazi, kuanzia saa mbili"
    ' asubuhi. Maelezo zaidi yako katika <a href="https://example.org/">tovuti ya mfano</a>.</p>'
)
TABLE = {
    "table_caption": "Ada za leseni",
    "first_row_is_table_header": True,
    "first_col_is_header": True,
    "table_header_choice": "both",
    "data": [["Aina", "Mjini", "Kwingine"], ["Duka", "50,000", "30,000"], ["Jumla", "1", "2"]],
}


def text_body() -> list[tuple[str, Any]]:
    """What most pages consist of."""
    return [
        ("rich_text", f"<h2>Jinsi ya kuomba</h2>{PARAGRAPH * 3}<h3>Muda</h3>{PARAGRAPH}"),
        ("quote", {"text": "Kodi ni maendeleo.", "source": "Mwenyekiti", "role": "Baraza"}),
        ("steps", {"steps": [{"title": f"Hatua {n}", "text": PARAGRAPH} for n in (1, 2, 3)]}),
        ("accordion", {"sections": [{"heading": "Bei gani?", "text": PARAGRAPH}]}),
        ("table", TABLE),
        ("contact_card", {"name": "Ofisi ya Biashara", "phone": "026 000 0000"}),
    ]


def make_image(institution: Institution, title: str = "Soko la wakulima") -> Image:
    return Image.objects.create(
        title=title,
        file=get_test_image_file_jpeg(filename="soko.jpg", size=(1000, 600)),
        credit="Kitengo cha Habari",
        collection=institution.collection,
    )


def make_document(institution: Institution, title: str = "Bajeti 2026/27") -> Document:
    return Document.objects.create(
        title=title,
        file=ContentFile(b"%PDF-1.7 mfano", name="bajeti.pdf"),
        collection=institution.collection,
        financial_year="2026/27",
        document_date=datetime.date(2026, 7, 1),
    )


def dress(institution: Institution) -> None:
    """Arms, and all ways to reach it: what the frame of every page then shows."""
    AppearanceSettings.objects.filter(site=institution.site).update(
        arms=make_image(institution, "Nembo")
    )
    ContactSettings.objects.filter(site=institution.site).update(
        street_sw="Barabara ya Soko",
        street_en="Market Road",
        postal_address="S.L.P. 12, Bonde",
        phone="026 000 0000",
        mobile="0700 000 000",
        email=f"ded@{institution.mail_domain}",
        opening_hours_sw="Jumatatu hadi Ijumaa, 1:30 – 9:30",
        opening_hours_en="Monday to Friday, 7:30 – 15:30",
    )


def _only(model: Any, parent: Any, **fields: Any) -> Any:
    """The page of this type below a parent, made when there is none yet."""
    existing = model.objects.child_of(parent).first()
    return existing or add_below(parent, model(summary=SUMMARY, show_in_menus=True, **fields))


def _front_page(institution: Institution) -> Any:
    return institution.site.root_page.specific


def _people(institution: Institution) -> Any:
    return _only(PersonIndexPage, _front_page(institution), title="Viongozi")


def _register(institution: Institution) -> Any:
    return _only(SystemsRegisterPage, _front_page(institution), title="Rejesta ya mifumo")


def make_news_item(institution: Institution, **fields: Any) -> Any:
    page = NewsPage(
        title="Barabara ya bonde imefunguliwa",
        published_on=datetime.date(2026, 11, 1),
        image=make_image(institution),
        **fields,
    )
    return add_below(starter(institution, "news"), page)


def make_notice(institution: Institution, **fields: Any) -> Any:
    attached = NoticeDocument(document=make_document(institution), locale=_locale(institution))
    page = NoticePage(
        title="Chanjo ya mifugo katika kata zote",
        reference="AB.12/345/01",
        issuing_office="Idara ya Mifugo",
        audience="Wafugaji wote",
        published_on=timezone.localdate(),
        deadline=timezone.now() + datetime.timedelta(days=20),
        documents=[attached],
        **fields,
    )
    return add_below(starter(institution, "notices"), page)


def make_tender(institution: Institution, **fields: Any) -> Any:
    attached = TenderDocument(document=make_document(institution), locale=_locale(institution))
    page = TenderPage(
        title="Ujenzi wa zahanati ya kijiji",
        nest_number="TR0000/001/2026/2027/W/01",
        published_on=timezone.localdate(),
        closing_at=timezone.now() + datetime.timedelta(days=5, hours=1),
        estimated_value=120_000_000,
        procuring_entity="Halmashauri",
        nest_url="https://example.org/zabuni/1",
        documents=[attached],
        **fields,
    )
    return add_below(starter(institution, "tenders"), page)


def make_publication(institution: Institution, **fields: Any) -> Any:
    attached = PublicationDocument(document=make_document(institution), locale=_locale(institution))
    page = PublicationPage(
        title="Bajeti ya mwaka 2026/27",
        kind="budget",
        financial_year="2026/27",
        issuing_office="Idara ya Mipango",
        published_on=datetime.date(2026, 7, 1),
        documents=[attached],
        **fields,
    )
    return add_below(starter(institution, "publications"), page)


def make_person(institution: Institution, **fields: Any) -> Any:
    office = Office(
        title="Mkurugenzi Mtendaji",
        started_on=datetime.date(2024, 7, 1),
        locale=_locale(institution),
    )
    page = PersonPage(
        title="Asha Juma",
        honorific="Bi.",
        photo=make_image(institution, "Picha ya mkurugenzi"),
        biography=PARAGRAPH,
        offices=[office],
        **fields,
    )
    return add_below(_people(institution), page)


def make_unit(institution: Institution, **fields: Any) -> Any:
    contact = UnitContact(
        label="Dawati la msaada",
        phone="026 000 0000",
        email=f"tehama@{institution.mail_domain}",
        locale=_locale(institution),
    )
    page = UnitPage(
        title="Kitengo cha TEHAMA",
        acronym="TEHAMA",
        head=make_person(institution),
        head_title="Mkuu wa kitengo",
        duties="<ul><li>Kutunza mifumo.</li><li>Kusaidia watumishi.</li></ul>",
        contacts=[contact],
        **fields,
    )
    return add_below(starter(institution, "units"), page)


def make_system(institution: Institution, **fields: Any) -> Any:
    parent = _register(institution)
    successor = add_below(parent, SystemPage(title="Mfumo mpya", acronym="MPYA"))
    page = SystemPage(
        title="Mfumo wa malipo",
        acronym="MAL",
        purpose="Hulipa watumishi.",
        owned_by="Wizara ya mfano",
        status="replaced",
        replaced_by=successor,
        link="https://example.org/",
        help_desk="026 000 0000",
        checked_on=datetime.date(2026, 10, 1),
        **fields,
    )
    return add_below(parent, page)


def make_standard_page(institution: Institution, **fields: Any) -> Any:
    return add_below(starter(institution, "about"), StandardPage(title="Historia", **fields))


def make_wards_page(institution: Institution) -> Any:
    if not Ward.objects.filter(institution=institution).exists():
        add_wards(institution, 10)
    return _only(WardsPage, starter(institution, "about"), title="Kata", body=text_body())


def add_wards(institution: Institution, count: int, start: int = 0) -> None:
    Ward.objects.bulk_create(
        Ward(institution=institution, name=f"Kata ya {number}", postcode=f"{number:05}")
        for number in range(start, start + count)
    )


def _locale(institution: Institution) -> Any:
    return institution.site.root_page.locale


#: How a page of each type is made. A page type without an entry fails the tests.
SPECIMENS: dict[type[BasePage], Callable[[Institution], Any]] = {
    HomePage: _front_page,
    SectionIndexPage: lambda institution: starter(institution, "about"),
    StandardPage: lambda institution: make_standard_page(institution, body=text_body()),
    UnitIndexPage: lambda institution: starter(institution, "units"),
    UnitPage: lambda institution: make_unit(institution, body=text_body()),
    PersonIndexPage: _people,
    PersonPage: make_person,
    SystemsRegisterPage: _register,
    SystemPage: make_system,
    WardsPage: make_wards_page,
    ContactPage: lambda institution: starter(institution, "contact"),
    NewsIndexPage: lambda institution: starter(institution, "news"),
    NewsPage: lambda institution: make_news_item(institution, body=text_body()),
    NoticeIndexPage: lambda institution: starter(institution, "notices"),
    NoticePage: lambda institution: make_notice(institution, body=text_body()),
    TenderIndexPage: lambda institution: starter(institution, "tenders"),
    TenderPage: lambda institution: make_tender(institution, body=text_body()),
    PublicationIndexPage: lambda institution: starter(institution, "publications"),
    PublicationPage: lambda institution: make_publication(institution, body=text_body()),
}


def public_page_types() -> list[type[BasePage]]:
    """Every type of page that a visitor can come to."""
    return [model for model in get_page_models() if issubclass(model, BasePage)]


def specimen(model: type[BasePage], institution: Institution) -> Any:
    """A published page of this type with a summary, and published in English, too."""
    page = SPECIMENS[model](institution)
    page.summary = page.summary or SUMMARY
    page.save_revision().publish()
    page = model.objects.get(pk=page.pk)
    if not page.has_translation(Locale.objects.get(language_code="en")):
        publish_translation(page, "en", {("title", page.title): f"{page.title} (English)"})
    return page
