"""Plain words of a folder as pages hold them."""

from __future__ import annotations

from django.utils.html import escape
from django.utils.text import slugify


def slug_from(title: str) -> str:
    """The address of a page; "2027/28–2031/32" keeps its parts apart."""
    return slugify(title.replace("/", "-").replace("–", "-"))


def paragraphs(text: str) -> str:
    """A plain text as rich text."""
    return "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())
