"""Institutions and what they are made of."""

from __future__ import annotations

from lga.models.alerts import AlertIndexPage, AlertLevel, AlertPage, AlertReach
from lga.models.appearance_settings import AppearanceSettings
from lga.models.contact_page import ContactPage
from lga.models.contact_settings import ContactSettings
from lga.models.institution import Institution, InstitutionKind
from lga.models.people import Office, PersonIndexPage, PersonPage
from lga.models.role_group import Role, RoleGroup
from lga.models.systems import SystemAudience, SystemPage, SystemsRegisterPage, SystemStatus
from lga.models.units import UnitContact, UnitIndexPage, UnitKind, UnitPage
from lga.models.ward import Ward
from lga.models.wards_page import WardsPage

__all__ = [
    "AlertIndexPage",
    "AlertLevel",
    "AlertPage",
    "AlertReach",
    "AppearanceSettings",
    "ContactPage",
    "ContactSettings",
    "Institution",
    "InstitutionKind",
    "Office",
    "PersonIndexPage",
    "PersonPage",
    "Role",
    "RoleGroup",
    "SystemAudience",
    "SystemPage",
    "SystemStatus",
    "SystemsRegisterPage",
    "UnitContact",
    "UnitIndexPage",
    "UnitKind",
    "UnitPage",
    "Ward",
    "WardsPage",
]
