"""The form for many documents at once."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.collections import CollectionChoiceField
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from cms.core.disk.refusal import TellsOfFullDisk
from cms.core.files.away import check_store_answers
from publications.documents.bulk.files import UploadedFiles
from publications.documents.bulk.load import faults_of, load
from publications.documents.bulk.table import rows_of
from publications.models import Document


class _SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class _FilesField(forms.FileField):
    """Several files; Django's own field knows one."""

    widget = _SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> Any:
        uploads = data if isinstance(data, list | tuple) else [data]
        return [super(_FilesField, self).clean(upload, initial) for upload in uploads]


class BulkDocumentsForm(TellsOfFullDisk, forms.Form):
    """Files and their table; tells every fault before anything is stored."""

    file_field = "files"

    collection = CollectionChoiceField(
        label=_("Collection"), queryset=Collection.objects.none(), empty_label=None
    )
    files = _FilesField(  # type: ignore[assignment]
        label=_("Files"), help_text=_("Choose up to 300 files, or a ZIP that holds as many.")
    )
    table = forms.FileField(
        label=_("Table"),
        validators=[FileExtensionValidator(["csv", "txt"])],
        help_text=_(
            "A CSV file with the columns file, title, language (sw or en), date and "
            "financial_year. Only the first two must be filled in."
        ),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        policy = policy_registry.get_by_type(Document)
        # Nobody puts documents where another council's are.
        mine = policy.collections_user_has_permission_for(user, "add")
        self.fields["collection"].queryset = mine  # type: ignore[attr-defined]
        self.fields["collection"].initial = mine.first()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        try:
            check_store_answers()
            self.uploaded = UploadedFiles(cleaned["files"])
            self.rows = rows_of(cleaned["table"].read())
        except ValidationError as error:
            self.add_error(None, error)
            return cleaned
        for fault in faults_of(self.rows, self.uploaded, cleaned["collection"]):
            self.add_error("table", fault)
        return cleaned

    def save(self) -> int:
        return load(self.rows, self.uploaded, self.cleaned_data["collection"], self.user)
