"""Every component of the portal in every state that a reader may meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from home.style_guide.examples import forms, frame, listings, people, texts, work

if TYPE_CHECKING:
    from home.style_guide.example import Examples


def all_examples() -> Examples:
    """The states by component; made anew, since deadlines are reckoned from now."""
    return {
        name: states
        for part in (texts, forms, listings, work, people, frame)
        for name, states in part.examples().items()
    }
