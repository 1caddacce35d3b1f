"""The admin's page for many documents at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin

from publications.documents.bulk.forms import BulkDocumentsForm
from publications.models import Document

if TYPE_CHECKING:
    from django.http import HttpResponse


class BulkDocumentsView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):  # type: ignore[type-arg]
    """For whoever may add documents, into collections where they may."""

    model = Document
    permission_required = "add"
    form_class = BulkDocumentsForm
    template_name = "publications/admin/bulk_documents.html"
    success_url = reverse_lazy("wagtaildocs:index")
    page_title = gettext_lazy("Add many documents")
    header_icon = "doc-full-inverse"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        documents = {"url": self.success_url, "label": _("Documents")}
        return [*self.breadcrumbs_items, documents, {"url": "", "label": self.page_title}]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"user": self.request.user}

    def form_valid(self, form: BulkDocumentsForm) -> HttpResponse:
        count = form.save()
        told = ngettext("%(count)s document added.", "%(count)s documents added.", count)
        messages.success(self.request, told % {"count": count})
        return super().form_valid(form)
