"""What every app's texts share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail import hooks

from cms.core.blocks.page_links import PageLinkAtHand

if TYPE_CHECKING:
    from wagtail.rich_text.feature_registry import FeatureRegistry


# After Wagtail's own handler, in whose place it stands.
@hooks.register("register_rich_text_features", order=10)
def link_to_what_is_at_hand(features: FeatureRegistry) -> None:
    features.register_link_type(PageLinkAtHand)
