"""What services are about, and how they are had."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ServiceSector(models.TextChoices):
    """What a service is about, in the order in which lists have them."""

    BUSINESS = "business", _("Business and trade")
    LAND = "land", _("Land and building")
    FAMILY = "family", _("Family and civil registration")
    HEALTH = "health", _("Health and welfare")
    EDUCATION = "education", _("Education")
    AGRICULTURE = "agriculture", _("Agriculture, livestock and forests")
    WATER = "water", _("Water and sanitation")
    OTHER = "other", _("Other services")


class ServiceChannel(models.TextChoices):
    """How a service is had."""

    OFFICE = "office", _("At the office")
    ONLINE = "online", _("Online")
    BOTH = "both", _("At the office or online")
