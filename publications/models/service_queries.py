"""Phrases that queries for services are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models

from cms.core.models import BasePageQuerySet
from publications.models.service_kinds import ServiceSector
from publications.models.service_status import not_working

if TYPE_CHECKING:
    import datetime


class ServiceQuerySet(BasePageQuerySet):
    """Services by what they are about and by whether they work."""

    def not_working_at(self, now: datetime.datetime) -> Self:
        return self.filter(not_working(now))

    def latest_trouble_first(self) -> Self:
        return self.order_by("-status_since", "pk")

    def by_sector(self) -> Self:
        places = [
            models.When(sector=value, then=place)
            for place, value in enumerate(ServiceSector.values)
        ]
        return self.order_by(models.Case(*places, default=len(places)), "title", "pk")
