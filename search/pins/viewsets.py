"""Pinned results in the admin, each institution's for its own people.

Each view asks about the record in hand: Wagtail's own ask about the model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.views.generic import history
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry

from search.models import PinnedResult
from search.pins.forms import PinForm

if TYPE_CHECKING:
    from django.db.models import QuerySet


def own_pins(user: Any, action: str = "change") -> QuerySet[PinnedResult]:
    """All that somebody may see or touch, whatever the view."""
    policy = policy_registry.get_by_type(PinnedResult)
    found: QuerySet[PinnedResult] = policy.instances_user_has_permission_for(user, action)
    return found


class PinIndexView(generic.IndexView):
    """The own institution's."""

    def get_base_queryset(self) -> QuerySet[PinnedResult]:
        return own_pins(self.request.user).select_related("institution", "page", "document")


class PinEditView(generic.EditView):
    """One of the own institution's."""

    def get_queryset(self) -> QuerySet[PinnedResult]:
        return own_pins(self.request.user)


class PinDeleteView(generic.DeleteView):
    """One of the own institution's."""

    def get_queryset(self) -> QuerySet[PinnedResult]:
        return own_pins(self.request.user, "delete")


class PinHistoryView(history.HistoryView):
    """Who changed one of the own institution's."""

    def get_base_object_queryset(self) -> QuerySet[PinnedResult]:
        return own_pins(self.request.user)


class PinnedResultViewSet(ModelViewSet):
    """What stands above the results, for which questions."""

    model = PinnedResult
    icon = "pick"
    menu_label = _("Pinned results")
    menu_name = "pinned-results"
    menu_order = 270
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    index_view_class = PinIndexView
    edit_view_class = PinEditView
    delete_view_class = PinDeleteView
    history_view_class = PinHistoryView
    list_display = ["questions", Column("institution", label=_("Institution"))]
    search_fields = ["questions"]
    search_backend_name = None
    edit_handler = ObjectList(
        [
            FieldPanel("institution"),
            FieldPanel("questions"),
            MultiFieldPanel(
                [
                    FieldPanel("page"),
                    FieldPanel("document"),
                    FieldPanel("address"),
                    FieldPanel("title"),
                ],
                heading=_("What is shown: a page, a document or an address"),
            ),
        ],
        base_form_class=PinForm,
    )

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        views: dict[str, Any] = super().get_common_view_kwargs(**kwargs)
        return {name: value for name, value in views.items() if name != "usage_url_name"}

    def get_urlpatterns(self) -> list[Any]:
        key = self.pk_path_converter
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("new/", self.add_view, name="add"),
            path(f"edit/<{key}:pk>/", self.edit_view, name="edit"),
            path(f"delete/<{key}:pk>/", self.delete_view, name="delete"),
            path(f"history/<{key}:pk>/", self.history_view, name="history"),
            path(f"history-results/<{key}:pk>/", self.history_results_view, name="history_results"),
        ]
