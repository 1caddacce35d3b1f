"""`manage.py publish_scheduled`: what is due by the clock, in place of Wagtail's command.

Wagtail takes a revision off the list before the page that it becomes is stored, each by itself: a
worker that is killed in between leaves a page that nobody will ever publish. Here both happen or
neither, two workers do not take the same, and what cannot be published holds up nothing else.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Publish what is due, and take from the public what has expired."

    def handle(self, *args: Any, **options: Any) -> None:
        for model in _models_with_drafts():
            _each(_expired(model), _unpublish)
        _each(_due(), _publish)


def _models_with_drafts() -> list[type[Any]]:
    others = [model for model in apps.get_models() if issubclass(model, DraftStateMixin)]
    return [Page, *(model for model in others if not issubclass(model, Page))]


def _expired(model: type[Any]) -> QuerySet[Any]:
    expired = model.objects.filter(live=True, expire_at__lt=timezone.now())
    return expired.order_by("expire_at", "pk")


def _due() -> QuerySet[Revision]:
    due = Revision.objects.filter(approved_go_live_at__lt=timezone.now())
    return due.order_by("approved_go_live_at", "pk")


def _unpublish(expired: Any) -> None:
    expired.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _publish(revision: Any) -> None:
    revision.publish(log_action="wagtail.publish.scheduled")


def _each(due: QuerySet[Any], do: Callable[[Any], None]) -> None:
    """Do it to each, unless another worker is at it or has done it meanwhile."""
    for key in list(due.values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                for one in due.filter(pk=key).select_for_update(skip_locked=True):
                    do(one)
        except (InterfaceError, OperationalError):
            raise
        except Exception:
            logger.exception("%s %s could not be changed by the clock", due.model.__name__, key)
