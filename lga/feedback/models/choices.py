"""What a submission is about, where it stands, and how it ended."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class Kind(TextChoices):
    """What a citizen has to say; routing and the yearly counts go by it."""

    COMPLAINT = "complaint", pgettext_lazy("kind of submission", "Complaint")
    COMMENT = "comment", pgettext_lazy("kind of submission", "Comment or suggestion")
    QUESTION = "question", pgettext_lazy("kind of submission", "Question")
    COMPLIMENT = "compliment", pgettext_lazy("kind of submission", "Compliment")
    CORRUPTION = "corruption", pgettext_lazy("kind of submission", "Report of corruption")


class Status(TextChoices):
    """Where the office stands with it."""

    NEW = "new", pgettext_lazy("status of submission", "New")
    ASSIGNED = "assigned", pgettext_lazy("status of submission", "Being worked on")
    ANSWERED = "answered", pgettext_lazy("status of submission", "Answered")
    CLOSED = "closed", pgettext_lazy("status of submission", "Closed")


class Outcome(TextChoices):
    """How it ended."""

    RESOLVED = "resolved", pgettext_lazy("outcome of submission", "Resolved")
    EXPLAINED = "explained", pgettext_lazy("outcome of submission", "Explained")
    REFERRED = "referred", pgettext_lazy("outcome of submission", "Referred to another office")
    UNFOUNDED = "unfounded", pgettext_lazy("outcome of submission", "Not founded")
    WITHDRAWN = "withdrawn", pgettext_lazy("outcome of submission", "Withdrawn")


#: Statuses in which the citizen has had an answer.
ENDED = (Status.ANSWERED, Status.CLOSED)
