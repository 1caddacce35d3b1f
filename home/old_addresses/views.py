"""Old addresses in the admin: loading a table of them, and those that lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin.views.generic import PermissionCheckedMixin
from wagtail.contrib.redirects.models import Redirect

from cms.core.admin_pages import AdminPageMixin
from home.old_addresses.dead import dead_redirects
from home.old_addresses.load import load_old_addresses
from home.old_addresses.row import FaultyTable, read_rows
from lga.models import Institution

if TYPE_CHECKING:
    from django.http import HttpResponse


class OldAddressesForm(forms.Form):
    """Asks for a table and whose former site it is about; says what is wrong by line."""

    institution = forms.ModelChoiceField(
        Institution.objects.region_first(),
        label=gettext_lazy("Institution"),
        help_text=gettext_lazy("Whose former site this is, where no column of the table says it."),
    )
    file = forms.FileField(
        label=gettext_lazy("Table"),
        help_text=gettext_lazy(
            "A CSV file in UTF-8 with the columns old_path and target. A target is the path of a "
            "page, such as /habari/, or an address with https://."
        ),
    )
    only_check = forms.BooleanField(
        label=gettext_lazy("Only check it"),
        required=False,
        help_text=gettext_lazy("Nothing is changed then."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors:
            self._load(cleaned)
        return cleaned

    def _load(self, cleaned: dict[str, Any]) -> None:
        """Load within the checks: a table is at fault exactly when it cannot be loaded."""
        try:
            rows = read_rows(cleaned["file"].read(), cleaned["institution"].slug)
            self.made = load_old_addresses(rows, dry_run=cleaned["only_check"])
        except FaultyTable as faulty:
            for fault in faulty.faults:
                told = {"line": fault.line, "message": fault.message}
                self.add_error("file", _("Line %(line)d: %(message)s") % told)


class _RegionsView(PermissionCheckedMixin, AdminPageMixin):
    """For those who may add redirects: of the region, since Wagtail's reach every site."""

    model = Redirect
    permission_required = "add"


class LoadOldAddressesView(_RegionsView, FormView):  # type: ignore[type-arg]
    """The form for a table of old addresses."""

    form_class = OldAddressesForm
    template_name = "home/old_addresses/load.html"
    success_url = reverse_lazy("old_addresses")
    page_title = gettext_lazy("Load old addresses")
    header_icon = "redirect"

    def form_valid(self, form: OldAddressesForm) -> HttpResponse:
        verb = _("Checked: %d would be new.") if form.cleaned_data["only_check"] else _("New: %d.")
        messages.success(self.request, verb % form.made)
        return super().form_valid(form)


class DeadRedirectsView(_RegionsView, TemplateView):
    """The old addresses that lead nowhere now, institution by institution."""

    template_name = "home/old_addresses/dead.html"
    page_title = gettext_lazy("Old addresses that lead nowhere")
    header_icon = "redirect"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"dead": list(dead_redirects())}
