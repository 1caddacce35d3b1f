"""What complaints and comments add to the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from lga.feedback.models import Submission
from lga.feedback.permissions import OwnSubmissionsPolicy
from lga.feedback.viewsets import EXPORTED, OPENED, SubmissionViewSet

if TYPE_CHECKING:
    from wagtail.log_actions import LogActionRegistry

register_permission_policy(Submission, OwnSubmissionsPolicy(Submission))


@hooks.register("register_admin_viewset")
def submissions_in_the_admin() -> SubmissionViewSet:
    """Let an institution's people read and answer what was written to it."""
    return SubmissionViewSet("submissions")


@hooks.register("register_log_actions")
def looking_is_logged(actions: LogActionRegistry) -> None:
    """Opening and exporting personal data are acts, though nothing changes."""
    actions.register_action(OPENED, _("Open"), _("Opened"))
    actions.register_action(EXPORTED, _("Export"), _("Exported to a spreadsheet"))
