"""The form that a citizen fills in."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from lga.feedback.fields import LineField, MailField, PhoneField, PlainTextField
from lga.feedback.models.choices import Kind
from lga.models import Ward

if TYPE_CHECKING:
    from django.forms import BoundField

    from lga.models import Institution

LONGEST_SUBJECT, LONGEST_MESSAGE = 120, 5000


class SubmissionForm(forms.Form):
    """Asks for as little as an answer needs. Every message says how to mend the fault."""

    # Browsers tell in their own language what is missing, and one thing at a time.
    use_required_attribute = False

    kind = forms.ChoiceField(
        label=_("What do you want to send?"),
        choices=Kind.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose what you want to send, such as a complaint or a question."),
            "invalid_choice": _("Choose one of the kinds in the list."),
        },
    )
    subject = LineField(
        label=_("What is it about, in a few words?"),
        max_length=LONGEST_SUBJECT,
        error_messages={
            "required": _("Write in a few words what it is about."),
            "max_length": _("Shorten this line to %(limit_value)d characters."),
        },
    )
    message = PlainTextField(
        label=_("What do you want to say?"),
        max_length=LONGEST_MESSAGE,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=format_lazy(
            _(
                "What happened, where and when. At most {most} characters. Do not write identity, "
                "bank or health numbers."
            ),
            most=LONGEST_MESSAGE,
        ),
        error_messages={
            "required": _("Write what you want to say."),
            "max_length": _(
                "Shorten the message to %(limit_value)d characters. It has %(show_value)d now."
            ),
        },
    )
    ward = forms.ModelChoiceField(
        Ward.objects.none(),
        label=_("Ward (you may leave this out)"),
        required=False,
        empty_label=_("I do not say"),
        error_messages={"invalid_choice": _("Choose a ward of this council, or none.")},
    )
    name = LineField(
        label=_("Your name (you may leave this out)"),
        required=False,
        max_length=120,
        help_text=_("Without a name and a contact nobody learns who has written."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"max_length": _("Shorten the name to %(limit_value)d characters.")},
    )
    email = MailField(
        label=_("E-mail (you may leave this out)"),
        required=False,
        max_length=254,
        help_text=_("We confirm at once to this address, and answer there."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={"max_length": _("Shorten the address to %(limit_value)d characters.")},
    )
    phone = PhoneField(
        label=_("Telephone (you may leave this out)"),
        required=False,
        max_length=20,
        help_text=_("Only if you want an answer by telephone."),
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
        error_messages={"max_length": _("Shorten the number to %(limit_value)d characters.")},
    )
    consent = forms.BooleanField(
        error_messages={
            "required": _("Tick the box if you agree; without it we may not keep what you write.")
        },
    )
    website = forms.CharField(
        label=_("Leave this box empty"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    form_key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, institution: Institution, retention: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["form_key"].initial = uuid.uuid4
        self.fields["consent"].label = consent_text(institution, retention)
        wards: Any = self.fields["ward"]
        wards.queryset = Ward.objects.filter(institution=institution)
        if institution.is_region:
            del self.fields["ward"]

    def clean_website(self) -> str:
        """Robots fill in every box; a person who sees this one is told to empty it."""
        if self.cleaned_data["website"]:
            raise ValidationError(gettext("Empty this box: it is there to stop robots."))
        return ""

    @property
    def faults(self) -> list[tuple[str, str]]:
        """Each message with the id of the control that it is about, in the form's order."""
        return [
            (_first_control(self[name]), str(message))
            for name in self.fields
            if name in self.errors
            for message in self.errors[name]
        ]


def consent_text(institution: Institution, retention: int) -> str:
    """What a citizen agrees to: who keeps what she writes, for what, and for how long."""
    days = ngettext("%(count)d day", "%(count)d days", retention) % {"count": retention}
    return gettext(
        "I agree that %(institution)s keeps what I write here, only to look into it and to answer "
        "me, for %(days)s, and then deletes it."
    ) % {"institution": institution.name, "days": days}


def _first_control(field: BoundField) -> str:
    """The id to which a link can lead; a group of choices has one of its own for each."""
    is_group = isinstance(field.field.widget, forms.RadioSelect)
    return f"{field.auto_id}_0" if is_group else str(field.auto_id)
