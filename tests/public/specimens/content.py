"""What specimens are made of: words, pictures, files, and where they stand."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file_jpeg

from cms.core.models import Image
from lga.models import AppearanceSettings, ContactSettings
from publications.models import Document
from tests.factories.pages import add_below

if TYPE_CHECKING:
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


def only(model: Any, parent: Any, **fields: Any) -> Any:
    """The page of this type below a parent, made when there is none yet."""
    existing = model.objects.child_of(parent).first()
    return existing or add_below(parent, model(summary=SUMMARY, show_in_menus=True, **fields))


def front_page(institution: Institution) -> Any:
    return institution.site.root_page.specific


def locale_of(institution: Institution) -> Any:
    return institution.site.root_page.locale
