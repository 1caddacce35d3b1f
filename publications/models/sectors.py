"""The sectors by which projects and opportunities are told apart."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ProjectSector(models.TextChoices):
    """The sectors of the councils' quarterly report on development, and what citizens ask for."""

    PRIMARY_EDUCATION = "primary_education", _("Primary education")
    SECONDARY_EDUCATION = "secondary_education", _("Secondary education")
    HEALTH = "health", _("Health")
    WATER = "water", _("Water")
    ROADS = "roads", _("Roads and bridges")
    WORKS = "works", _("Public buildings")
    AGRICULTURE = "agriculture", _("Agriculture and irrigation")
    LIVESTOCK = "livestock", _("Livestock and fisheries")
    TRADE = "trade", _("Markets and trade")
    ENERGY = "energy", _("Energy")
    ENVIRONMENT = "environment", _("Forests and environment")
    ADMINISTRATION = "administration", _("Administration")
    OTHER = "other", _("Other")


class InvestmentSector(models.TextChoices):
    """Where somebody could put money to work."""

    AGRICULTURE = "agriculture", _("Agriculture")
    LIVESTOCK = "livestock", _("Livestock and fisheries")
    FORESTRY = "forestry", _("Forests and timber")
    TOURISM = "tourism", _("Tourism")
    MINING = "mining", _("Mining")
    INDUSTRY = "industry", _("Industry")
    TRADE = "trade", _("Markets and trade")
    ENERGY = "energy", _("Energy")
    BUILDING = "building", _("Land and buildings")
    OTHER = "other", _("Other")
