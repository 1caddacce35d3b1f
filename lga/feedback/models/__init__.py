"""The pages by which citizens write, and what they have written."""

from __future__ import annotations

from lga.feedback.models.choices import ENDED, Kind, Outcome, Status
from lga.feedback.models.counts_page import FeedbackCountsPage
from lga.feedback.models.letter import Letter, Purpose
from lga.feedback.models.note import SubmissionNote
from lga.feedback.models.page import FeedbackPage, FeedbackRoute
from lga.feedback.models.submission import HANDLING_ROLES, Submission

__all__ = [
    "ENDED",
    "HANDLING_ROLES",
    "FeedbackCountsPage",
    "FeedbackPage",
    "FeedbackRoute",
    "Kind",
    "Letter",
    "Outcome",
    "Purpose",
    "Status",
    "Submission",
    "SubmissionNote",
]
