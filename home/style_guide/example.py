"""One state of a component, and what it is drawn from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.apps import apps


@dataclass(frozen=True, slots=True)
class Example:
    """A component in one state: what the state is called, and what the component is given."""

    state: str
    context: dict[str, Any] = field(default_factory=dict)


#: The states of each component, by the name of its template without the ending.
Examples = dict[str, list[Example]]


def stand_in(model: str, **fields: Any) -> Any:
    """A page ("app.Model") that is in no tree, with an address that leads nowhere."""
    page: Any = apps.get_model(model)(**fields)
    page.get_url = lambda request=None: "#"
    return page
