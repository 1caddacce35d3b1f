"""The pages of a region: first those that others point at, at last their translations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import override, pgettext
from wagtail.contrib.redirects.models import Redirect

from cms.core.languages import base_language
from home.loading.drafts import (
    OTHER,
    indexes_in,
    people_in,
    slug_from,
    systems_in,
    text_pages_in,
    units_in,
)
from home.loading.sections import SECTIONS
from home.loading.translations import write_translation
from home.loading.writing import keep_revision
from lga.models import PersonIndexPage, SystemsRegisterPage, WardsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from home.loading.drafts import Draft
    from home.loading.faults import Place
    from home.loading.texts import Text
    from home.loading.writing import Writing

#: Lists below "about us" that an institution gets when the folder has something to put into them.
LISTS: dict[type[Any], Callable[[], str]] = {
    PersonIndexPage: lambda: pgettext("starter page", "Leaders"),
    SystemsRegisterPage: lambda: pgettext("starter page", "Systems register"),
    WardsPage: lambda: pgettext("starter page", "Wards"),
}


def write_people(writing: Writing) -> None:
    for draft in people_in(writing.region):
        page, _is_new = _write_below_list(writing, draft, PersonIndexPage)
        writing.people[draft.key] = page


def write_systems(writing: Writing) -> None:
    """A page for each system, then which replaced which."""
    written = {}
    for draft in systems_in(writing.region):
        written[draft.key] = _write_below_list(writing, draft, SystemsRegisterPage)
    for row in writing.region.systems:
        page, is_new = written[row.institution, row.slug]
        if row.replaced_by and is_new:
            page.replaced_by = written[row.institution, row.replaced_by][0]
            page.save()
            keep_revision(page)


def write_ward_lists(writing: Writing) -> None:
    """The list of wards of each institution that has any."""
    places = {row.institution: row.place for row in reversed(writing.region.wards)}
    for institution, place in places.items():
        _list(writing, institution, WardsPage, place)


def write_units(writing: Writing) -> None:
    heads = {(row.institution, row.slug): row.head for row in writing.region.units}
    for draft in units_in(writing.region):
        owner = draft.source.institution
        draft.page.head = writing.people.get((owner, heads[draft.key]))
        writing.make_draft(writing.index(owner, "units", draft.source.place), draft)


def write_text_pages(writing: Writing) -> None:
    regional = next(row.slug for row in writing.region.institutions if row.kind == "region")
    for draft in text_pages_in(writing.region):
        text: Any = draft.source
        owner = text.institution
        _attach_files(writing, draft.page, text, regional)
        for name in SECTIONS[text.section].rows:
            for record, row in zip(getattr(draft.page, name).all(), text.rows(name), strict=True):
                _attach_files(writing, record, row, regional)
        if slugs := text.texts("documents"):
            for attachment, slug in zip(draft.page.documents.all(), slugs, strict=True):
                attachment.document = writing.documents[owner, slug]
        writing.make_draft(writing.index(owner, text.section, text.place), draft)


def _attach_files(writing: Writing, record: Any, text: Text, regional: str) -> None:
    """The one picture and the one document that a page or a row of it shows."""
    for slug in text.texts("image"):
        image = writing.images.get((text.institution, slug)) or writing.images[regional, slug]
        record.image = image
    for slug in text.texts("document"):
        record.document = writing.documents[text.institution, slug]


def write_indexes(writing: Writing) -> None:
    """The words of pages that were made with their institution; older ones are left alone."""
    for draft in indexes_in(writing.region):
        text: Any = draft.source
        if text.institution not in writing.new_institutions:
            continue
        if text.section == "systems":
            _list(writing, text.institution, SystemsRegisterPage, text.place)
        page = writing.index(text.institution, text.section, text.place)
        _fill(page, draft.page, text.section)
        if draft.translation is not None:
            # The translation has its address already; the front page is called as its owner.
            translated = page.get_translations().get(locale__language_code=OTHER)
            draft.translation.slug = translated.slug
            if text.section == "home":
                draft.translation.title = translated.title
            writing.untranslated.append((page, draft.translation))


def write_translations(writing: Writing) -> None:
    for page, translation in writing.untranslated:
        write_translation(page, translation, OTHER)


def forget_first_addresses(writing: Writing) -> None:
    """Remove redirects from addresses that nobody ever saw.

    A translation begins as a copy at its original's address; Wagtail, once all is committed,
    leaves a redirect from there for it and for every page below it.
    """
    sites = [writing.institutions[slug].site for slug in writing.new_institutions]
    unseen = Redirect.objects.filter(automatically_created=True, site__in=sites)
    transaction.on_commit(unseen.delete)


def _fill(page: Any, draft: Any, section: str) -> None:
    if section != "home":
        page.title = page.draft_title = draft.title
    own = SECTIONS[section].own
    for name in ("summary", "body", "is_sample", *own.words, *own.facts):
        setattr(page, name, getattr(draft, name))
    for name in own.rows:
        rows = list(getattr(draft, name).all())
        for row in rows:
            row.locale = page.locale
        setattr(page, name, rows)
    page.save()
    keep_revision(page)


def _write_below_list(writing: Writing, draft: Draft, model: type[Any]) -> tuple[Any, bool]:
    source = draft.source
    return writing.make_draft(_list(writing, source.institution, model, source.place), draft)


def _list(writing: Writing, institution: str, model: type[Any], place: Place) -> Any:
    """The institution's list of people, systems or wards; made when it is first needed."""
    existing = model.objects.descendant_of(writing.root(institution)).first()
    if existing is not None:
        return existing
    about = writing.index(institution, "about", place)
    page, _is_new = writing.make_page(about, _titled(model, base_language()), place)
    # At once, not with the others: its pages' translations are to stand below its own.
    write_translation(page, _titled(model, OTHER), OTHER)
    return page


def _titled(model: type[Any], language: str) -> Any:
    with override(language):
        title = LISTS[model]()
    return model(title=title, slug=slug_from(title))
