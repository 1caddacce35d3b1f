"""What the worker does about submissions."""

from __future__ import annotations

from django_tasks import task

from lga.feedback.postman import deliver


@task()
def post_letter(letter: int) -> None:
    """Send a letter. What fails is tried again by a chore; the task itself does not fail."""
    deliver(letter)
