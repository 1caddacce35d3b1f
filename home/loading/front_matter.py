"""The lines of YAML above a text: names and values, each with its line."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from home.loading.faults import Fault, Place

#: The first line of the front matter: above it stands only the line ``---``.
FIRST_LINE = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """What the front matter says under one name: a text, a list of texts, or a list of rows.

    A row has names and values of its own, such as one stage of a project. YAML's own idea of dates
    and numbers is not asked: it makes a date of one spelling, a text of another, and fails for the
    31st of November.
    """

    value: str | list[str] | list[dict[str, Entry]]
    line: int


def read_front_matter(
    file: str, text: str, first_line: int = FIRST_LINE
) -> tuple[dict[str, Entry], list[Fault]]:
    """Every entry, and what cannot be read. ``first_line`` says where in the file the text is."""
    try:
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        place = Place(file, first_line + _line_within(error))
        return {}, [place.fault(f"This is no YAML: {_reason(error)}. Put texts in quotes.")]
    if not isinstance(node, yaml.MappingNode):
        return {}, [Fault(file, first_line, "Write lines of the form name: value.")]
    faults: list[Fault] = []
    return _entries(node, Place(file, first_line), faults), faults


def _entries(node: yaml.MappingNode, first: Place, faults: list[Fault]) -> dict[str, Entry]:
    """The names and values of a mapping; what is wrong with them goes to ``faults``."""
    entries: dict[str, Entry] = {}
    for key, value in node.value:
        name, place = str(key.value), Place(first.file, key.start_mark.line + first.line)
        if name in entries:
            faults.append(place.fault(f"{name} stands here a second time. Keep one."))
        if _is_rows(value):
            rows = [_entries(item, first, faults) for item in value.value]
            entries[name] = Entry(rows, place.line)
            continue
        try:
            entries[name] = Entry(_plain(value), place.line)
        except ValueError as error:
            faults.append(place.fault(f"{name}: {error}"))
    return entries


def _is_rows(node: yaml.Node) -> bool:
    is_list = isinstance(node, yaml.SequenceNode) and bool(node.value)
    return is_list and all(isinstance(item, yaml.MappingNode) for item in node.value)


def _plain(node: yaml.Node) -> str | list[str]:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value).strip()
    if isinstance(node, yaml.SequenceNode):
        items = [_plain(item) for item in node.value]
        if all(isinstance(item, str) for item in items):
            return [str(item) for item in items]
    raise ValueError("Write a text here, a list like [one, two], or a list of name: value rows.")


def _line_within(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None)
    return mark.line if mark else 0


def _reason(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
