"""What the body of a page is made of: messages, facts, files, tables, steps."""

from __future__ import annotations

import datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING

from django.utils import timezone

from home.style_guide.example import Example

if TYPE_CHECKING:
    from home.style_guide.example import Examples

PARAGRAPH = "<p>Fika ofisi ya kata siku za kazi, kuanzia saa mbili asubuhi.</p>"
LONG = "Ukarabati wa barabara ya kutoka sokoni hadi kituo cha afya kupitia daraja la mtoni"


def examples() -> Examples:
    now = timezone.now()
    document = SimpleNamespace(
        title="Bajeti ya mwaka 2026/27",
        format="PDF",
        file_size=245_760,
        url="#",
        language="sw",
        document_date=datetime.date(2026, 7, 1),
    )
    foreign = SimpleNamespace(**{**vars(document), "title": "Citizens' budget", "language": "en"})
    sections = [{"heading": "Leseni ni bei gani?", "text": PARAGRAPH}]
    cells = [["Aina", "Mjini", "Kwingine"], ["Duka", "50,000", "30,000"], ["Jumla", "1", "2"]]
    steps = [{"title": "Jaza fomu", "text": PARAGRAPH}, {"title": "Lipa ada", "text": ""}]
    link = SimpleNamespace(title="Wizara", url="https://example.org/", is_external=True)
    own = SimpleNamespace(title="Matangazo", url="#", is_external=False)
    return {
        "page_title": [
            Example("title alone", {"title": "Leseni za biashara"}),
            Example(
                "everything",
                {"title": LONG, "kicker": "Zabuni", "summary": LONG, "is_sample": True},
            ),
            Example("not translated", {"title": LONG, "only_in_base_language": True}),
        ],
        "page_foot": [Example("changed", {"updated": now}), Example("never published", {})],
        "notification": [Example("not translated")],
        "sample_banner": [Example("example")],
        "empty_state": [
            Example("text", {"text": "Hakuna zabuni iliyo wazi kwa sasa."}),
            Example("with advice", {"text": "Hakuna kilichopatikana.", "advice": "Chagua mwaka."}),
        ],
        "fact": [
            Example("filled", {"label": "Mwaka wa fedha", "value": "2026/27"}),
            Example("empty", {"label": "Mwaka wa fedha", "value": ""}),
        ],
        "day": [Example("date", {"day": datetime.date(2026, 12, 9)})],
        "moment": [Example("moment", {"moment": now})],
        "time_left": [
            Example("days", {"moment": now + datetime.timedelta(days=12)}),
            Example("hours", {"moment": now + datetime.timedelta(hours=3)}),
            Example("past", {"moment": now - datetime.timedelta(hours=3)}),
        ],
        "document_link": [
            Example("own title", {"document": document}),
            Example("another language", {"document": foreign, "title": LONG}),
        ],
        "document_list": [
            Example("one", {"heading": "Nyaraka", "documents": [document]}),
            Example("many", {"documents": [document, foreign, document]}),
        ],
        "accordion": [
            Example("one", {"sections": sections}),
            Example("many", {"sections": sections * 3}),
        ],
        "steps": [Example("one", {"steps": steps[:1]}), Example("many", {"steps": steps})],
        "quote": [
            Example("words alone", {"text": "Kodi ni maendeleo."}),
            Example(
                "full", {"text": "Kodi ni maendeleo.", "source": "Mwenyekiti", "role": "Baraza"}
            ),
        ],
        "table": [
            Example("headings", {"caption": "Ada", "rows": cells, "first_row_is_header": True}),
            Example("plain", {"rows": cells[1:]}),
        ],
        "link_list": [
            Example("one", {"links": [own]}),
            Example("many", {"heading": "Viungo", "links": [own, link]}),
        ],
        "figure": [Example("no picture", {})],
    }
