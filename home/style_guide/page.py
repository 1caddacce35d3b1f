"""What the page of components shows: each one's contract and its states, drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.template.loader import get_template, render_to_string

from home.style_guide.examples import all_examples

if TYPE_CHECKING:
    from django.http import HttpRequest

_CONTRACT = re.compile(r"{% comment %}(.*?){% endcomment %}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class DrawnState:
    """A component in one state, as HTML; empty where the component then shows nothing."""

    name: str
    html: str


@dataclass(frozen=True, slots=True)
class DrawnComponent:
    """A component's name, what its template says of itself, and its states."""

    name: str
    contract: str
    states: list[DrawnState]


def drawn_components(request: HttpRequest) -> list[DrawnComponent]:
    """All components by name."""
    return [
        DrawnComponent(
            name,
            contract_of(name),
            [DrawnState(one.state, _draw(name, one.context, request)) for one in states],
        )
        for name, states in sorted(all_examples().items())
    ]


def template_of(name: str) -> str:
    return f"components/{name}.html"


def contract_of(name: str) -> str:
    """The comment that a component's template opens with."""
    template: Any = get_template(template_of(name))
    found = _CONTRACT.search(Path(template.origin.name).read_text(encoding="utf-8"))
    return found[1].strip() if found else ""


def _draw(name: str, context: dict[str, Any], request: HttpRequest) -> str:
    return render_to_string(template_of(name), {"request": request, **context}, request).strip()
