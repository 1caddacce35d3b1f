"""People, offices, units and systems, and how to reach them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from home.style_guide.example import Example, stand_in
from home.style_guide.examples.listings import SUMMARY
from lga.models import ContactSettings, Office

if TYPE_CHECKING:
    from home.style_guide.example import Examples


def examples() -> Examples:
    person = stand_in("lga.PersonPage", title="Jina la Mfano", honorific="Mhe.")
    person.offices = [Office(title="Mwenyekiti wa Halmashauri")]
    system = stand_in("lga.SystemPage", title="Mfumo wa malipo", acronym="MAL", purpose=SUMMARY)
    old = stand_in("lga.SystemPage", title="Mfumo wa zamani", status="retired")
    contact = ContactSettings(
        street_sw="Barabara ya Soko",
        street_en="Market Road",
        postal_address="S.L.P. 12",
        phone="026 000 0000",
        email="ofisi@example.go.tz",
        opening_hours_sw="Jumatatu hadi Ijumaa, 1:30 – 9:30",
        opening_hours_en="Monday to Friday, 7:30 – 15:30",
    )
    return {
        "person_card": [Example("no photograph", {"person": person})],
        "people": [
            Example("one", {"heading": "Viongozi", "people": [person]}),
            Example("many", {"people": [person] * 3}),
        ],
        "unit_card": [
            Example("usual", {"unit": stand_in("lga.UnitPage", title="TEHAMA", summary=SUMMARY)})
        ],
        "system_item": [Example("in use", {"system": system}), Example("retired", {"system": old})],
        "system_status": [
            Example(status, {"system": stand_in("lga.SystemPage", title="M", status=status)})
            for status in ("in_use", "replaced", "retired")
        ],
        "contact_card": [
            Example(
                "full", {"name": "Ofisi ya Biashara", "phone": "026 000 0000", "place": "Soko"}
            ),
            Example("name alone", {"name": "Ofisi ya Biashara"}),
        ],
        "telephone": [
            Example("one number", {"number": "026 000 0000"}),
            Example("two in one line", {"number": "026 000 0000 / 026 000 0001"}),
        ],
        "address": [
            Example("full", {"contact": contact}),
            Example("empty", {"contact": ContactSettings()}),
        ],
    }
