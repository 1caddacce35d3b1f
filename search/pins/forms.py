"""The form of a pinned result."""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm

from search.models.pinned_result import institutions_pinned_by


class PinForm(WagtailAdminModelForm):
    """Offers only the institutions of which the officer decides."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = institutions_pinned_by(self.for_user)
        field: Any = self.fields["institution"]
        field.queryset = own
        if len(own) == 1:
            field.initial = own[0]
