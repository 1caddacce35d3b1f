"""The making of a new institution: everything it needs to publish, in one transaction."""

from __future__ import annotations

from home.provisioning.create import Provisioned, create_institution
from home.provisioning.new_institution import NewInstitution

__all__ = ["NewInstitution", "Provisioned", "create_institution"]
