"""An invented region before anybody starts it: a page of every type, things to find, officers.

`python -m tests.e2e.invented FACTS` writes it to the database of the environment, and to FACTS what
the journeys have to know of it. `manage.py demo` then finds a region and loads no other.
"""

from __future__ import annotations

import datetime
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import django

if TYPE_CHECKING:
    from lga.models import Institution

#: More than a page of a list holds, over two years.
NEWS_ITEMS = 45


def main(facts: Path) -> None:
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    facts.write_text(json.dumps(invent(), indent=1))


def invent() -> dict[str, Any]:
    from tests.factories.institutions import make_institution, make_region
    from tests.factories.pages import make_notice
    from tests.public.visits import specimens_of, visits_to

    region = make_region()
    council = make_institution("bonde-dc")
    neighbour = make_institution("mlima-tc", kind="town")
    pages = specimens_of(council)
    write_news(council)
    notice = write_notice(council)
    officers_who_read_english(region, council)
    return {
        "paths": {name: visit.path for name, visit in visits_to(pages).items()},
        "news": next(page.pk for page in pages.values() if type(page).__name__ == "NewsPage"),
        "untranslated": notice_in_swahili_only(council),
        "notice": notice.pk,
        "page_of_neighbour": make_notice(neighbour, "Mkutano wa kijiji").pk,
    }


def write_notice(institution: Institution) -> Any:
    """A notice in both languages."""
    from cms.core.translation import publish_translation
    from tests.factories.pages import make_notice

    text = "Mnada unaanza saa tatu asubuhi."
    page = make_notice(
        institution,
        "Mnada wa mazao sokoni",
        summary="Wakulima wote wanakaribishwa.",
        body=[("rich_text", f"<p>{text}</p>")],
    )
    page.save_revision().publish()
    translated = {
        ("title", page.title): "Auction of crops at the market",
        ("slug", page.slug): "auction-of-crops",
        ("summary", page.summary): "All farmers are welcome.",
        (f"body.{page.body[0].id}", text): "The auction begins at nine.",
    }
    publish_translation(page, "en", translated)
    return page


def notice_in_swahili_only(institution: Institution) -> str:
    from tests.factories.pages import make_notice, starter

    page = make_notice(institution, "Kazi za muda", summary="Kwa vijana wote.")
    return f"{urlsplit(starter(institution, 'notices', 'en').full_url).path}{page.slug}/"


def write_news(institution: Institution) -> None:
    from tests.factories.pages import make_news

    for number in range(NEWS_ITEMS):
        day = datetime.date(2025 if number < NEWS_ITEMS // 2 else 2026, 1 + number % 10, 5)
        make_news(institution, f"Ziara ya mkuu wa wilaya {number}", published_on=day)


def officers_who_read_english(*institutions: Institution) -> None:
    """Those whom the demo gives passwords; journeys read Wagtail's own labels in English."""
    from wagtail.users.models import UserProfile

    from lga.models import Role
    from tests.factories.users import make_officer

    for institution in institutions:
        for role in Role:
            profile = UserProfile.get_for_user(make_officer(institution, role))
            profile.preferred_language = "en"
            profile.save()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
