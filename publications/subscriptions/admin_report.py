"""The report of an institution's officers: how many get its mails, and never who."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from cms.core.admin_pages import AdminPageMixin
from lga.officers import institutions_for
from publications.subscriptions.counting import counts_for


class SubscriberCountsView(AdminPageMixin, TemplateView):
    """Numbers by kind, language and manner, for the institutions that one works for."""

    page_title = _("E-mail subscribers")
    header_icon = "mail"
    template_name = "subscriptions/admin_report.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        counts = counts_for(institutions_for(self.request.user))
        return super().get_context_data(**kwargs) | {"counts": counts}
