"""The form by which a regional administrator opens a council."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from home.provisioning import NewInstitution, create_institution
from lga.models import Institution


class NewCouncilForm(WagtailAdminModelForm):
    """Asks for the fields of `NewInstitution`, and makes it when all of them can be."""

    host = forms.CharField(
        label=_("host"),
        max_length=253,
        help_text=_("The address of its site without https://, such as example.go.tz."),
    )

    class Meta:
        model = Institution
        fields = [
            "kind",
            "name_sw",
            "name_en",
            "short_name_sw",
            "short_name_en",
            "slug",
            "host",
            "vote_code",
            "mail_domain",
        ]

    def clean_host(self) -> str:
        return str(self.cleaned_data["host"]).strip().lower()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors:
            self._check(cleaned)
        return cleaned

    def save(self, commit: bool = True) -> Institution:
        return create_institution(NewInstitution(**self._answers)).institution

    def _check(self, cleaned: dict[str, Any]) -> None:
        self._answers = {name: cleaned[name] for name in self._meta.fields}
        try:
            NewInstitution(**self._answers).check()
        except ValidationError as error:
            self.add_error(None, error)


class InstitutionForm(WagtailAdminModelForm):
    """Changes how an institution is called. Its site, tree and collection stay as they are."""

    class Meta:
        model = Institution
        fields = [
            "name_sw",
            "name_en",
            "short_name_sw",
            "short_name_en",
            "vote_code",
            "mail_domain",
        ]
