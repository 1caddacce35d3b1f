"""What the service worker has to know of this portal, in every language."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from cms.core.languages import base_language

#: Pages that are answers to one person, or would be wrong a minute later.
NEVER_KEPT = ("admin", "nyaraka", "media", "_util")


def worker_config() -> dict[str, Any]:
    """As JSON: addresses by language, words, and what is never kept."""
    codes = [code for code, _name in settings.LANGUAGES]
    offline = {code: _address("offline:page", code) for code in codes}
    answers = [
        _address(name, code) for name in ("search", "low_data", "offline:page") for code in codes
    ]
    return {
        "base": base_language(),
        "offline": offline,
        "words": {code: _words(code) for code in codes},
        "never": [*(f"/{name}/" for name in NEVER_KEPT), *answers],
        "style": static("css/portal.css"),
    }


def _address(name: str, language: str) -> str:
    with override(language):
        return reverse(name)


def _words(language: str) -> list[str]:
    """What stands above a kept page, with % for the date, and in place of what has passed."""
    with override(language):
        return [
            _("You are offline. This page was saved on % and may have changed since."),
            _("May have ended meanwhile"),
        ]
