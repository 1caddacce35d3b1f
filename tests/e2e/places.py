"""Where a reader can come to in the invented region, by names such as ``NewsPage-en``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.public.visits import LANGUAGES, PAGES

if TYPE_CHECKING:
    from tests.e2e.conftest import InventedPortal

SEARCH = {"sw": "/tafuta/", "en": "/en/search/"}
SUBSCRIBE = {"sw": "/taarifa-kwa-barua-pepe/", "en": "/en/email-updates/"}
WORD, NOTHING = "maelezo", "xyzxyz"
OTHERS = [
    *(f"search-{language}" for language in LANGUAGES),
    *(f"search-results-{language}" for language in LANGUAGES),
    *(f"search-nothing-{language}" for language in LANGUAGES),
    *(f"missing-{language}" for language in LANGUAGES),
    *(f"subscribe-{language}" for language in LANGUAGES),
    "untranslated-en",
]
REGION = [f"region-{language}" for language in LANGUAGES]
ALL = [*PAGES, *OTHERS, *REGION]


def addresses_in(portal: InventedPortal) -> dict[str, str]:
    """The address of each of ALL."""
    paths = dict(portal.facts["paths"])
    for language, search in SEARCH.items():
        paths |= {
            f"search-{language}": search,
            f"search-results-{language}": f"{search}?q={WORD}&scope=region",
            f"search-nothing-{language}": f"{search}?q={NOTHING}",
            f"subscribe-{language}": SUBSCRIBE[language],
            f"missing-{language}": f"{_prefix(language)}/haipo/",
        }
    paths["untranslated-en"] = portal.facts["untranslated"]
    regional = zip(REGION, LANGUAGES, strict=True)
    return {name: portal.address("bonde-dc", path) for name, path in paths.items()} | {
        name: portal.address("mkoa", f"{_prefix(language)}/") for name, language in regional
    }


def _prefix(language: str) -> str:
    return "" if language == "sw" else f"/{language}"
