"""Institutions and what they are made of."""

from __future__ import annotations

from lga.models.alerts import AlertIndexPage, AlertLevel, AlertPage, AlertReach
from lga.models.appearance_settings import AppearanceSettings
from lga.models.committee_seats import CommitteeSeat, SeatRole
from lga.models.committees import CommitteeIndexPage, CommitteeKind, CommitteePage
from lga.models.contact_page import ContactPage
from lga.models.contact_settings import ContactSettings
from lga.models.councillors_page import CouncillorIndexPage
from lga.models.institution import Institution, InstitutionKind
from lga.models.offices import Office
from lga.models.people import PersonIndexPage, PersonPage
from lga.models.posts import Post
from lga.models.role_group import Role, RoleGroup
from lga.models.sittings import (
    AgendaItem,
    PaperKind,
    SittingPage,
    SittingPaper,
    SittingStatus,
)
from lga.models.systems import SystemAudience, SystemPage, SystemsRegisterPage, SystemStatus
from lga.models.units import UnitContact, UnitIndexPage, UnitKind, UnitPage
from lga.models.ward import Ward
from lga.models.ward_page import WardPage
from lga.models.ward_places import Facility, FacilityKind, Village, VillageKind
from lga.models.wards_page import WardsPage

__all__ = [
    "AgendaItem",
    "AlertIndexPage",
    "AlertLevel",
    "AlertPage",
    "AlertReach",
    "AppearanceSettings",
    "CommitteeIndexPage",
    "CommitteeKind",
    "CommitteePage",
    "CommitteeSeat",
    "ContactPage",
    "ContactSettings",
    "CouncillorIndexPage",
    "Facility",
    "FacilityKind",
    "Institution",
    "InstitutionKind",
    "Office",
    "PaperKind",
    "PersonIndexPage",
    "PersonPage",
    "Post",
    "Role",
    "RoleGroup",
    "SeatRole",
    "SittingPage",
    "SittingPaper",
    "SittingStatus",
    "SystemAudience",
    "SystemPage",
    "SystemStatus",
    "SystemsRegisterPage",
    "UnitContact",
    "UnitIndexPage",
    "UnitKind",
    "UnitPage",
    "Village",
    "VillageKind",
    "Ward",
    "WardPage",
    "WardsPage",
]
