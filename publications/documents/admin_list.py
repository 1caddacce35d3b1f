"""Documents in the admin: how far each has been read, and the wish to read one again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets import Button
from wagtail.documents.views.documents import IndexView
from wagtail.permissions import policy_registry

from publications.documents.progress import progress_of
from publications.documents.reading import read_again
from publications.models import Document

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


class DocumentListView(IndexView):
    """Wagtail's list with a column on the reading, and the way to many documents at once."""

    @cached_property
    def columns(self) -> list[Any]:
        reading = Column(
            "text_state", label=_("Text for search"), accessor=_state, sort_key="text_state"
        )
        return [*super().columns, reading]

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        many = Button(_("Add many with a table"), reverse("bulk_documents"), icon_name="upload")
        return [*super().header_more_buttons, many]


@require_POST
def read_document_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a document from its beginning; for whoever may change it."""
    document = get_object_or_404(Document, pk=pk)
    policy = policy_registry.get_by_type(Document)
    if not policy.user_has_permission_for_instance(request.user, "change", document):
        raise PermissionDenied
    read_again(document)
    messages.success(request, _("The document will be read again."))
    return redirect("wagtaildocs:edit", document.pk)


def _state(document: Document) -> str:
    return _("Withdrawn") if document.is_withdrawn else progress_of(document)
