"""The forms of subscribers: what they want, in which language, how often."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from publications.streams import STREAMS
from publications.subscriptions.addresses import MailAddressField
from publications.subscriptions.models import Frequency

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lga.models import Institution
    from publications.subscriptions.models import Subscriber
    from publications.subscriptions.models.subscriber import Choice

CHOOSE_A_KIND = _("Choose at least one kind of publication.")


def _streams() -> list[tuple[str, Any]]:
    return [(stream.key, stream.title) for stream in STREAMS]


class MannerForm(forms.Form):
    """How somebody wants to be written to."""

    frequency = forms.ChoiceField(
        label=_("How often?"),
        choices=Frequency,
        widget=forms.RadioSelect,
        initial=Frequency.AT_ONCE,
        error_messages={"required": _("Choose how often you want mails.")},
    )
    language = forms.ChoiceField(
        label=_("In which language?"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the language of the mails.")},
    )


class SubscribeForm(MannerForm):
    """Asks for an address and for what it is to get; says nothing of what it gets already."""

    email = MailAddressField(label=_("Your e-mail address"), max_length=254)
    institutions = forms.MultipleChoiceField(
        label=_("From which office?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one office.")},
    )
    streams = forms.MultipleChoiceField(
        label=_("What do you want to get?"),
        choices=_streams,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": CHOOSE_A_KIND},
    )
    # People do not see it, machines fill in whatever they find.
    website = forms.CharField(required=False, max_length=2000)

    field_order = ["email", "institutions", "streams", "frequency", "language", "website"]

    def __init__(
        self, *args: Any, asked: Institution, institutions: Sequence[Institution], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked
        if asked.is_region:
            offered = [(str(one.pk), one.name) for one in institutions]
            self.fields["institutions"].choices = offered  # type: ignore[attr-defined]
        else:
            del self.fields["institutions"]

    @property
    def is_from_a_machine(self) -> bool:
        return bool(self.cleaned_data.get("website"))

    @property
    def choices(self) -> set[Choice]:
        """Every kind asked for of every institution asked for."""
        institutions = self.cleaned_data.get("institutions", [self.asked.pk])
        streams = self.cleaned_data["streams"]
        return {(int(pk), stream) for pk in institutions for stream in streams}


class ChoicesForm(MannerForm):
    """What a subscriber gets from each institution: changed as a whole."""

    def __init__(
        self, *args: Any, subscriber: Subscriber, institutions: Sequence[Institution], **kwargs: Any
    ) -> None:
        kwargs["initial"] = {"frequency": subscriber.frequency, "language": subscriber.language}
        super().__init__(*args, **kwargs)
        chosen = subscriber.choices
        self.names = {one.pk: f"streams_{one.pk}" for one in institutions}
        for one in institutions:
            self.fields[self.names[one.pk]] = forms.MultipleChoiceField(
                label=one.name,
                choices=_streams,
                widget=forms.CheckboxSelectMultiple,
                required=False,
                initial=[stream for pk, stream in chosen if pk == one.pk],
            )
        self.order_fields([*self.names.values(), "frequency", "language"])

    @property
    def streams_by_institution(self) -> list[Any]:
        """The fields to tick, one an institution."""
        return [self[name] for name in self.names.values()]

    @property
    def choices(self) -> set[Choice]:
        return {
            (pk, stream) for pk, name in self.names.items() for stream in self.cleaned_data[name]
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not any(cleaned.get(name) for name in self.names.values()):
            raise ValidationError(
                _("Choose at least one kind of publication, or end the mails with the link below.")
            )
        return cleaned
