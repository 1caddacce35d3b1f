"""What the front pages' app adds to the admin."""

from __future__ import annotations

from wagtail import hooks

from home.viewsets import InstitutionViewSet


@hooks.register("register_admin_viewset")
def institutions_in_the_admin() -> InstitutionViewSet:
    """Let regional administrators open a council without a shell."""
    return InstitutionViewSet("institutions")
