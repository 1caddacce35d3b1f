"""The alerts that a page shows on top: read once, kept by all processes, chosen by the clock.

Everything live that has not ended is kept in the cache, so that an ordinary request asks the
database nothing. What is kept bears a version: that of the host's pages where the request knows it,
which changes in the same moment as an alert does. Otherwise one that every change of an alert
replaces once it is committed; whoever read the database before that keeps what nobody looks at.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone, translation

from cms.core.languages import active_language, base_language
from cms.core.page_cache.parts import kept_part
from cms.core.page_cache.readers import HIDDEN_ALERTS
from cms.core.page_cache.subjects import also_shown, showing, subject_of_page
from cms.core.page_cache.versions import versions_known
from cms.core.routing import root_above
from lga.frame import frame_for
from lga.models.alerts import AlertLevel, AlertPage, AlertReach

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from django.http import HttpRequest

#: Most severe first.
SEVERITY = (
    AlertLevel.EMERGENCY,
    AlertLevel.MOURNING,
    AlertLevel.WARNING,
    AlertLevel.INFORMATION,
)
MOST_SHOWN = 3

#: How many hidden alerts the cookie of a reader remembers.
MOST_HIDDEN = 20

_VERSION, _KEPT = "alerts-version", "alerts"
#: A net for changes that nobody told of, in seconds.
_KEPT_FOR = 300


@dataclass(frozen=True, slots=True)
class Words:
    """What an alert says in one language."""

    title: str
    text: str
    url: str


@dataclass(slots=True)
class Alert:
    """An alert with its words by language, and the sites that it is for."""

    level: str
    starts_at: datetime.datetime
    ends_at: datetime.datetime
    is_dismissible: bool
    is_sample: bool
    owner: int
    reach: str
    sites: set[int] = field(default_factory=set)
    words: dict[str, Words] = field(default_factory=dict)
    key: str = ""

    def is_for(self, site_id: int, region_site_id: int | None) -> bool:
        """Whether a site shows it. A council's word reaches no other site, whatever it says."""
        if self.owner == site_id:
            return self.reach != AlertReach.CHOSEN or site_id in self.sites
        if self.owner != region_site_id:
            return False
        return self.reach == AlertReach.ALL or site_id in self.sites

    def is_in_effect(self, now: datetime.datetime) -> bool:
        return self.starts_at <= now < self.ends_at

    @property
    def language(self) -> str:
        """The language that a reader of the active one gets it in."""
        return active_language() if active_language() in self.words else base_language()

    @property
    def shown(self) -> Words | None:
        return self.words.get(self.language)

    @property
    def lang(self) -> str:
        """Set where the words are not in the language of the page."""
        return "" if self.language == active_language() else self.language

    @property
    def label(self) -> str:
        return str(AlertLevel(self.level).label)


@dataclass(frozen=True, slots=True)
class ShownAlerts:
    """What the top of a page shows. Mourning stays visible when its banner has been hidden."""

    alerts: list[Alert]
    is_mourning: bool


def alerts_for(request: HttpRequest) -> ShownAlerts:
    """The alerts of the site asked that are in effect now and that its reader has not hidden."""
    frame = frame_for(request)
    if frame.institution is None:
        return ShownAlerts([], is_mourning=False)
    region = next((one.site_id for one in frame.institutions if one.is_region), None)
    now = timezone.now()
    here = [
        alert
        for alert in alerts_known(request)
        if alert.is_in_effect(now)
        and alert.is_for(frame.institution.site_id, region)
        and alert.shown is not None
    ]
    hidden = hidden_keys(request)
    open_ones = [alert for alert in here if not (alert.is_dismissible and alert.key in hidden)]
    return ShownAlerts(
        alerts=sorted(open_ones, key=_most_urgent_first)[:MOST_SHOWN],
        is_mourning=any(alert.level == AlertLevel.MOURNING for alert in here),
    )


def hidden_keys(request: HttpRequest) -> list[str]:
    """The alerts that a reader has hidden, latest last."""
    return [key for key in request.COOKIES.get(HIDDEN_ALERTS, "").split(".") if key]


def alerts_known(request: HttpRequest) -> list[Alert]:
    """All alerts that are live and have not ended, without a query where others have asked."""
    if versions_known(request):
        return kept_part(request, _KEPT, _read_alerts)
    return kept_alerts()


def kept_alerts() -> list[Alert]:
    """All alerts that are live and have not ended, from the cache or in one query."""
    known = cache.get_many([_VERSION, _KEPT])
    version = known.get(_VERSION)
    if version is None:
        cache.add(_VERSION, uuid.uuid4().hex, None)
        version = cache.get(_VERSION)
    kept_version, alerts = known.get(_KEPT, (None, []))
    if version is None or kept_version != version:
        alerts = _read_alerts()
        cache.set(_KEPT, (version, alerts), _KEPT_FOR)
    return list(alerts)


def forget_alerts_on_commit() -> None:
    """Have every process read the alerts again, once the change under way is there to be read."""
    transaction.on_commit(lambda: cache.set(_VERSION, uuid.uuid4().hex, None))


def _most_urgent_first(alert: Alert) -> tuple[int, float]:
    return SEVERITY.index(AlertLevel(alert.level)), -alert.starts_at.timestamp()


def _read_alerts() -> list[Alert]:
    """One query: a row for each alert, language and chosen institution.

    Whatever happens to an alert concerns every page, also one on which it was not shown before.
    """
    rows = (
        AlertPage.objects.published()
        .filter(alias_of=None, ends_at__gt=timezone.now())
        .order_by("locale_id", "pk")
        .values(
            *("translation_key", "url_path", "title", "summary", "last_published_at"),
            *("level", "starts_at", "ends_at", "is_dismissible", "is_sample", "reach", "link_url"),
            language=F("locale__language_code"),
            chosen_site=F("shown_on__site_id"),
            link_path=F("link_page__url_path"),
            link_is_live=F("link_page__live"),
            link_key=F("link_page__translation_key"),
        )
    )
    with showing():
        found = list(rows)
    also_shown(subject_of_page(row["link_key"]) for row in found if row["link_key"])
    return _gathered(found)


def _gathered(rows: Iterable[dict[str, Any]]) -> list[Alert]:
    """The original rules what its translations only put into other words."""
    alerts: dict[uuid.UUID, Alert] = {}
    originals_first = sorted(rows, key=lambda row: row["language"] != base_language())
    for row in originals_first:
        owner = root_above(row["url_path"])
        if owner is None:
            continue
        alert = alerts.setdefault(row["translation_key"], _alert(row, owner.site_id))
        if row["chosen_site"] is not None:
            alert.sites.add(row["chosen_site"])
        if row["language"] not in alert.words:
            alert.words[row["language"]] = Words(row["title"], row["summary"], _url_of(row))
            alert.key += _version_of(row)
    return list(alerts.values())


def _alert(row: dict[str, Any], site_id: int) -> Alert:
    return Alert(
        level=row["level"],
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        is_dismissible=row["is_dismissible"],
        is_sample=row["is_sample"],
        owner=site_id,
        reach=row["reach"],
        key=row["translation_key"].hex[:8],
    )


def _version_of(row: dict[str, Any]) -> str:
    published = row["last_published_at"]
    return f"-{int(published.timestamp()):x}" if published else ""


def _url_of(row: dict[str, Any]) -> str:
    """Where an alert leads, with its host, since it is shown on several."""
    root = root_above(row["link_path"]) if row["link_path"] and row["link_is_live"] else None
    if root is None:
        return str(row["link_url"])
    with translation.override(root.language_code):
        path = reverse("wagtail_serve", args=[row["link_path"].removeprefix(root.root_path)])
    return f"{root.root_url}{path}"
