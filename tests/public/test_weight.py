"""A first visit is light enough for a telephone far from a mast, and asks nobody but us."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from cms.settings.environment import VAR_DIR
from tests.conftest import missing
from tests.public.fetched import fetched_by, scripts_of, stylesheets_of
from tests.public.visits import PAGES, specimens_in_the_valley, visits_to

pytestmark = pytest.mark.django_db

KILOBYTE = 1024
HTML_LIMIT, CSS_LIMIT, JS_LIMIT = 15 * KILOBYTE, 15 * KILOBYTE, 5 * KILOBYTE
STYLES = VAR_DIR / "assets" / "css" / "portal.css"


@pytest.fixture(scope="module")
def pages(_valley, django_db_blocker) -> dict[str, tuple[str, str]]:
    """Host and HTML of a page of every type in every language."""
    with django_db_blocker.unblock(), transaction.atomic():
        cache.clear()
        visits = visits_to(specimens_in_the_valley())
        client = Client()
        found = {name: (visit.host, visit.by(client).text) for name, visit in visits.items()}
        transaction.set_rollback(True)
    return found


def file_of(address: str) -> bytes:
    """A static file, as the server has it before it is compressed."""
    if not STYLES.exists():
        missing("the styles are not built: make test builds them")
    name = urlsplit(address).path.removeprefix("/static/")
    return Path(str(finders.find(name))).read_bytes()


def weight(*contents: bytes) -> int:
    return sum(len(gzip.compress(content)) for content in contents)


@pytest.mark.parametrize("name", PAGES)
def test_the_html_is_light(name, pages):
    _host, html = pages[name]

    assert weight(html.encode()) <= HTML_LIMIT


@pytest.mark.parametrize("name", PAGES)
def test_styles_and_scripts_are_light(name, pages):
    _host, html = pages[name]
    styles, scripts = stylesheets_of(html), scripts_of(html)

    assert styles, "a page has styles"
    assert weight(*map(file_of, styles)) <= CSS_LIMIT
    assert weight(*map(file_of, scripts)) <= JS_LIMIT


@pytest.mark.parametrize("name", PAGES)
def test_a_visit_asks_nobody_but_us(name, pages):
    host, html = pages[name]
    strangers = {
        address for address in fetched_by(html) if urlsplit(address).netloc not in ("", host)
    }

    assert strangers == set()


def test_the_styles_themselves_ask_nobody():
    if not STYLES.exists():
        missing("the styles are not built: make test builds them")
    addresses = re.findall(r"url\(['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)", STYLES.read_text())

    assert [one for pair in addresses for one in pair if re.match(r"(https?:)?//", one)] == []
