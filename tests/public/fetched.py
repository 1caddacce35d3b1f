"""What a browser fetches, or sends what was typed to, because of the page that it shows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

#: Attributes that are addresses, and what a reader presses to follow is not among them.
FETCHING = {
    ("audio", "src"),
    ("embed", "src"),
    ("form", "action"),
    ("button", "formaction"),
    ("iframe", "src"),
    ("image", "href"),
    ("img", "src"),
    ("input", "src"),
    ("object", "data"),
    ("script", "src"),
    ("source", "src"),
    ("track", "src"),
    ("use", "href"),
    ("video", "poster"),
    ("video", "src"),
}
#: Links that only say where else something is.
SILENT = {"alternate", "canonical", "next", "prev", "author", "license"}
_IN_STYLE = re.compile(r"url\(['\"]?([^'\")]+)")


@dataclass
class Fetched(HTMLParser):
    """Gathers addresses by what they are fetched for."""

    addresses: list[str] = field(default_factory=list)
    stylesheets: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.addresses += [given[name] for of, name in FETCHING if of == tag and name in given]
        self.addresses += _IN_STYLE.findall(given.get("style", ""))
        for candidates in (given.get("srcset", ""), given.get("imagesrcset", "")):
            self.addresses += [part.split()[0] for part in candidates.split(",") if part.strip()]
        if tag == "link":
            self._take_link(given)
        if tag == "script" and "src" in given:
            self.scripts.append(given["src"])

    def handle_data(self, data: str) -> None:
        if self.get_starttag_text() and self.get_starttag_text().startswith("<style"):
            self.addresses += _IN_STYLE.findall(data)

    def _take_link(self, given: dict[str, str]) -> None:
        kinds = set(given.get("rel", "").lower().split())
        if kinds & {"stylesheet"}:
            self.stylesheets.append(given["href"])
        if kinds - SILENT:
            self.addresses.append(given.get("href", ""))


def _read(html: str) -> Fetched:
    fetched = Fetched()
    fetched.feed(html)
    return fetched


def fetched_by(html: str) -> list[str]:
    return _read(html).addresses


def stylesheets_of(html: str) -> list[str]:
    return _read(html).stylesheets


def scripts_of(html: str) -> list[str]:
    return _read(html).scripts
