"""Front pages, sections and ordinary pages."""

from __future__ import annotations

from home.models.home_page import HomePage
from home.models.section_index_page import SectionIndexPage
from home.models.standard_page import StandardPage

__all__ = ["HomePage", "SectionIndexPage", "StandardPage"]
