"""The review that a page of an author goes through before it is public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext, override
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

from cms.core.languages import base_language
from lga.models import Institution, Role, RoleGroup

if TYPE_CHECKING:
    from collections.abc import Iterable


def make_workflow(institution: Institution, roots: Iterable[Page]) -> Workflow:
    """One step: somebody of the institution's own who may publish approves or asks for changes."""
    with override(base_language()):
        name = gettext("Review at %s") % institution.short_name_sw
    task = GroupApprovalTask.objects.create(name=name)
    reviewers = RoleGroup.objects.filter(
        institution=institution, role__in=[Role.PUBLISHER, Role.ADMINISTRATOR]
    )
    task.groups.set(reviewers.values_list("group", flat=True))
    workflow = Workflow.objects.create(name=name)
    WorkflowTask.objects.create(workflow=workflow, task=task)
    for root in roots:
        WorkflowPage.objects.create(workflow=workflow, page=root)
    return workflow
