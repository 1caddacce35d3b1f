"""The form by which an office notes what it did about a submission."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput

from lga.feedback.models import Status, Submission, SubmissionNote
from lga.feedback.permissions import handlers_of


class HandlingForm(WagtailAdminModelForm):
    """Status, outcome and who works on it; each saving that says something leaves a note."""

    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=5000,
        widget=AdminAutoHeightTextInput,
        help_text=_(
            "What was done or answered. It is deleted with the message. The answer itself goes "
            "out by the office's own mail or telephone."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people: Any = self.fields["assigned_to"]
        people.queryset = handlers_of(self.instance.institution_id)
        self._status_before = self.instance.status

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("assigned_to") and cleaned.get("status") == Status.NEW:
            cleaned["status"] = Status.ASSIGNED
        return cleaned

    def save(self, commit: bool = True) -> Submission:
        self.instance.note_dates()
        submission: Submission = super().save(commit)
        text = self.cleaned_data["note"]
        if text or submission.status != self._status_before:
            SubmissionNote.objects.create(
                submission=submission, author=self.for_user, status=submission.status, text=text
            )
        return submission


class ShownPanel(FieldPanel):
    """What came in, to be read; a dash for what was not said."""

    def format_value_for_display(self, value: Any) -> Any:
        shown = super().format_value_for_display(value)
        return "–" if shown in (None, "") else shown


def _shown(*names: str) -> list[ShownPanel]:
    return [ShownPanel(name, read_only=True) for name in names]


HANDLING = ObjectList(
    [
        MultiFieldPanel(
            [
                FieldRowPanel(_shown("kind", "reference")),
                *_shown("subject", "message"),
                FieldRowPanel(_shown("name", "ward")),
                FieldRowPanel(_shown("email", "phone")),
            ],
            heading=_("What came in"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(_shown("created_at", "due_on")),
                FieldRowPanel(_shown("office", "purge_on")),
            ],
            heading=_("Office and dates"),
        ),
        HelpPanel(template="feedback/admin/notes.html", heading=_("What was done so far")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("status"), FieldPanel("outcome")]),
                FieldPanel("assigned_to"),
                FieldPanel("note"),
            ],
            heading=_("Your work on it"),
        ),
    ],
    base_form_class=HandlingForm,
)
