"""Plain text that is never None.

A body may lack a field: it was loaded from a file that leaves it out, or written before the block
had it. Wagtail then hands out None, of which search makes the word "None", templates likewise, and
wagtail-localize refuses the whole page.
"""

from __future__ import annotations

from typing import Any

from wagtail import blocks


class LineBlock(blocks.CharBlock):
    """One line."""

    def normalize(self, value: Any) -> Any:
        return "" if value is None else super().normalize(value)

    def to_python(self, value: Any) -> Any:
        return "" if value is None else super().to_python(value)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return ("wagtail.blocks.CharBlock", *super().deconstruct()[1:])


class LinesBlock(blocks.TextBlock):
    """Several lines."""

    def normalize(self, value: Any) -> Any:
        return "" if value is None else super().normalize(value)

    def to_python(self, value: Any) -> Any:
        return "" if value is None else super().to_python(value)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return ("wagtail.blocks.TextBlock", *super().deconstruct()[1:])
