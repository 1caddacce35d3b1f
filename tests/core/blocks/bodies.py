"""Bodies of pages, as an officer would have composed them."""

from __future__ import annotations

from typing import Any

TABLE: dict[str, Any] = {
    "table_caption": "Ada za leseni",
    "first_row_is_table_header": True,
    "first_col_is_header": False,
    "table_header_choice": "row",
    "data": [["Aina", "Kiasi"], ["Duka", "50,000"], ["Karakana", "80,000"], ["Jumla", None]],
}


def written_body() -> list[tuple[str, Any]]:
    """Every block that holds text of its own."""
    return [
        ("rich_text", "<h2>Omba leseni</h2><p>Njoo na <b>namba</b> ya mlipakodi.</p>"),
        ("quote", {"text": "Kodi ni maendeleo.", "source": "Mwenyekiti", "role": "baraza"}),
        ("steps", {"steps": [{"title": "Jaza fomu", "text": "<p>Ofisi ya kata.</p>"}]}),
        ("accordion", {"sections": [{"heading": "Bei gani?", "text": "<p>Tazama ada.</p>"}]}),
        ("table", TABLE),
        ("contact_card", {"name": "Ofisi ya Biashara", "phone": "026 000 0000"}),
    ]


def pointing_body(
    *, image: Any, document: Any, person: Any, index: Any, link: Any
) -> list[tuple[str, Any]]:
    """Every block that points to something stored."""
    return [
        ("image", {"image": image, "alt_text": "Wauzaji sokoni", "caption": "Siku ya gulio"}),
        ("links", {"links": [{"page": link}, {"url": "https://example.org/", "text": "Mfano"}]}),
        ("document_list", {"heading": "Pakua", "documents": [document]}),
        ("latest_items", {"index": index, "count": 2}),
        ("people", {"heading": "Uongozi", "people": [person]}),
    ]


def publish(page: Any, body: list[tuple[str, Any]]) -> Any:
    """The page with this body, read afresh as for a visitor."""
    page.body = body
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)
