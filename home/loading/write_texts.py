"""The pages that the texts of a region's folder describe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cms.core.languages import base_language
from home.loading.faults import Fault
from home.loading.markdown import blocks_from
from home.loading.sections import INDEX, SECTIONS
from home.loading.translations import translate
from home.loading.write_people import OTHER, index_page
from home.provisioning.starter_pages import starter_page
from lga.models import SystemsRegisterPage

if TYPE_CHECKING:
    from home.loading.texts import Text
    from home.loading.writing import Writing


def write_texts(writing: Writing) -> None:
    """Every text of the base language, and its translation where there is one."""
    others = writing.region.texts_in(OTHER)
    for key, text in writing.region.texts_in(base_language()).items():
        if text.slug == INDEX:
            _write_index(writing, text, others.get(key))
        elif text.section != "units":
            _write_page(writing, text, others.get(key))


def _write_index(writing: Writing, text: Text, other: Text | None) -> None:
    """The words of a page that is there already; left alone once the institution exists."""
    if text.institution not in writing.new_institutions:
        return
    page = _index(writing, text)
    if text.section != "home":
        page.title = text.title
    page.summary, page.body = text.text("summary"), blocks_from(text.body)
    page.save()
    page.save_revision(changed=False, clean=False)
    if other is not None:
        values = {"summary": other.text("summary"), "body": blocks_from(other.body)}
        institution = writing.institutions[text.institution]
        is_home = text.section == "home"
        values["title"] = institution.name_en if is_home else other.title
        place = Fault(other.file, 1, "")
        writing.translations.append(lambda: translate(page, OTHER, values, place))


def _index(writing: Writing, text: Text) -> Any:
    root = writing.institutions[text.institution].site.root_page.specific
    if text.section == "home":
        return root
    if text.section == "systems":
        return index_page(writing, text.institution, SystemsRegisterPage)
    return starter_page(root, text.section)


def _write_page(writing: Writing, text: Text, other: Text | None) -> None:
    section = SECTIONS[text.section]
    if section.page_type is None:
        return
    page = section.page_type(
        title=text.title,
        slug=text.slug,
        summary=text.text("summary"),
        is_sample=bool(text.about.get("sample")),
        body=blocks_from(text.body),
        **{name: text.text(name) for name in section.words},
        **_facts(text, section.facts),
        **_dated(text, section.page_type),
    )
    if hasattr(page, "image"):
        page.image = _image(writing, text)
    _attach_documents(writing, text, page)
    place = Fault(text.file, 1, "")
    root = writing.institutions[text.institution].site.root_page
    made, is_new = writing.make_page(starter_page(root, text.section), page, place)
    if is_new and other is not None:
        values: dict[str, Any] = {
            name: other.text(name) for name in ("title", "summary", *section.words)
        }
        values["body"] = blocks_from(other.body)
        there = Fault(other.file, 1, "")
        writing.translations.append(lambda: translate(made, OTHER, values, there))


def _facts(text: Text, names: tuple[str, ...]) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    for name in names:
        if name in {"deadline", "closing_at"}:
            moment = text.moment(name)
            facts[name] = timezone.make_aware(moment) if moment else None
        elif name == "estimated_value":
            facts[name] = text.amount(name)
        elif text.text(name):
            facts[name] = text.text(name)
    return facts


def _dated(text: Text, page_type: type[Any]) -> dict[str, Any]:
    day = text.day("published_on")
    return {"published_on": day} if day and hasattr(page_type, "published_on") else {}


def _image(writing: Writing, text: Text) -> Any:
    """A picture of the institution's own, or one of the region's, which all may use."""
    slug = text.text("image")
    region = writing.region.institutions[0].slug
    return writing.images.get((text.institution, slug)) or writing.images.get((region, slug))


def _attach_documents(writing: Writing, text: Text, page: Any) -> None:
    slugs = text.about.get("documents") or []
    if slugs:
        attachment = type(page).documents.rel.related_model
        page.documents = [
            attachment(document=writing.documents[text.institution, slug]) for slug in slugs
        ]
