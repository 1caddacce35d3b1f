"""Logging to standard error, which the service manager keeps."""

from __future__ import annotations

from typing import Any


def logging_config(level: str) -> dict[str, Any]:
    """One line a record: time, level, logger, message.

    No mail to administrators and no request data: an error report of Django's carries cookies,
    addresses and form fields, and these are personal data.
    """
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": level, "propagate": True},
            # Anybody can ask for what is not there, or for a host that is not ours; neither is
            # news, and an address may hold what somebody has typed.
            "django.request": {"handlers": [], "level": "ERROR"},
            "django.security.DisallowedHost": {"handlers": [], "level": "CRITICAL"},
        },
    }
