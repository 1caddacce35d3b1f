"""The models of which no public page shows anything; every other is taken to be shown."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.apps import apps

#: Search, subscriptions and the admin have views of their own, which nobody keeps.
UNSEEN_APPS = frozenset(
    {
        *("auth", "contenttypes", "django_tasks_database", "search", "sessions", "subscriptions"),
        *("taggit", "wagtail_localize", "wagtailadmin", "wagtailembeds", "wagtailredirects"),
        *("wagtailsearch", "wagtailusers"),
    }
)
UNSEEN_MODELS = frozenset(
    {
        *("core.ShownChange", "core.User", "core.WorkerHeartbeat"),
        *("core.User_groups", "core.User_user_permissions"),
        *("feedback.Letter", "feedback.Submission", "feedback.SubmissionNote"),
        # Written together with what they belong to, which tells of it.
        *("publications.DocumentText", "publications.EventDate"),
        *("wagtailcore.APIToken", "wagtailcore.Comment", "wagtailcore.CommentReply"),
        *("wagtailcore.GroupApprovalTask", "wagtailcore.GroupApprovalTask_groups"),
        *("wagtailcore.GroupCollectionPermission", "wagtailcore.GroupPagePermission"),
        *("wagtailcore.GroupSitePermission", "wagtailcore.ModelLogEntry"),
        *("wagtailcore.PageLogEntry", "wagtailcore.PageSubscription"),
        *("wagtailcore.ReferenceIndex", "wagtailcore.Revision", "wagtailcore.Task"),
        *("wagtailcore.TaskState", "wagtailcore.UploadedFile", "wagtailcore.Workflow"),
        *("wagtailcore.WorkflowContentType", "wagtailcore.WorkflowPage"),
        *("wagtailcore.WorkflowState", "wagtailcore.WorkflowTask"),
    }
)


@cache
def is_unseen(model: Any) -> bool:
    """Whether no page shows anything of a model; nor of one as a migration remembers it."""
    options = model._meta
    is_listed = options.app_label in UNSEEN_APPS or options.label in UNSEEN_MODELS
    return is_listed or not _is_of_today(model)


def _is_of_today(model: Any) -> bool:
    return any(model is known for known in apps.get_models(include_auto_created=True))


def unknown_names() -> set[str]:
    """What is listed here and exists no more."""
    models = {model._meta.label for model in apps.get_models(include_auto_created=True)}
    labels = {label.partition(".")[0] for label in models}
    return {*UNSEEN_MODELS - models, *UNSEEN_APPS - labels}
