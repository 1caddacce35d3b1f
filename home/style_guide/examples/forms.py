"""Questions to a reader, and what is said when an answer will not do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms

from home.style_guide.example import Example

if TYPE_CHECKING:
    from home.style_guide.example import Examples


class SampleForm(forms.Form):
    """One question, to be answered in this page of examples only."""

    subject = forms.CharField(label="Mada", help_text="Kwa maneno machache.")


def examples() -> Examples:
    asked, wrong = SampleForm()["subject"], SampleForm({"subject": ""})["subject"]
    return {
        "error_summary": [
            Example("one", {"faults": [("id_subject", "Andika mada.")]}),
            Example("none", {"faults": []}),
        ],
        "field": [Example("asked", {"field": asked}), Example("wrong", {"field": wrong})],
        "field_fault": [Example("wrong", {"field": wrong}), Example("none", {"field": asked})],
        "low_data_switch": [Example("off", {"address": "/"})],
        "not_sent": [Example("above a form that came back")],
        "picture": [Example("nothing to show", {"is_shown": False})],
    }
