"""A short list of pages and addresses worth going on to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.core.blocks.choosers import PageField
from cms.core.blocks.pages import foreign_language, shown_on
from cms.core.blocks.plain import LineBlock
from cms.core.links import Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wagtail.models import Page


@dataclass(frozen=True, slots=True)
class OnwardLink(Link):
    """A link out of a text, possibly out of the portal."""

    is_external: bool = False


def links_of(value: Any, context: Mapping[str, Any]) -> Iterator[OnwardLink]:
    """The links that lead somewhere: a draft may hold half a link, a page may be gone."""
    items = value.get("links") or []
    pages = {
        page.translation_key: page
        for page in shown_on(context, [item.get("page") for item in items])
    }
    for item in items:
        page, url, text = item.get("page"), item.get("url"), item.get("text")
        if page is None and url:
            yield OnwardLink(text or url, url, is_external=True)
        elif page is not None and page.translation_key in pages:
            yield link_to(pages[page.translation_key], text, context)


def link_to(page: Page, text: str | None, context: Mapping[str, Any]) -> OnwardLink:
    url = page.get_url(request=context.get("request")) or ""
    if text:
        return OnwardLink(text, url)
    return OnwardLink(page.title, url, lang=foreign_language(page))


class LinkBlock(blocks.StructBlock):
    """Leads either to a page of this portal or to an address elsewhere."""

    page = PageField(required=False, label=_("Page"))
    url = blocks.URLBlock(
        required=False,
        label=_("Address elsewhere"),
        help_text=_("Only if the link leads out of this portal; begins with https://"),
    )
    text = LineBlock(
        required=False,
        max_length=150,
        label=_("Link text"),
        help_text=_("Left empty, the title of the page is shown."),
    )

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        if bool(cleaned["page"]) == bool(cleaned["url"]):
            message = _("Choose a page or give an address: one of the two.")
            raise StructBlockValidationError({"page": ValidationError(message)})
        if cleaned["url"] and not cleaned["text"]:
            message = _("An address elsewhere needs a text that says where it leads.")
            raise StructBlockValidationError({"text": ValidationError(message)})
        return cleaned

    class Meta:
        icon = "link"
        label = _("Link")


class LinksBlock(blocks.StructBlock):
    heading = LineBlock(required=False, max_length=150, label=_("Heading"))
    links = blocks.ListBlock(LinkBlock(), min_num=1, label=_("Links"))

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        return context | {"links": list(links_of(value, context))}

    class Meta:
        icon = "link"
        label = _("Links")
        description = _("A list of links to pages of this portal and to other sites.")
        template = "blocks/links_block.html"
        preview_value = {
            "heading": _("Related services"),
            "links": [
                {"url": "https://www.tra.go.tz/", "text": _("Taxpayer numbers")},
                {"url": "https://www.brela.go.tz/", "text": _("Business names")},
            ],
        }
