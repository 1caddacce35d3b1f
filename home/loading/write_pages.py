"""The pages of a region: first those that others point at, at last their translations."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import override, pgettext
from wagtail.contrib.redirects.models import Redirect

from cms.core.languages import base_language
from home.loading.drafts import (
    OTHER,
    indexes_in,
    people_in,
    systems_in,
    text_pages_in,
    units_in,
)
from home.loading.faults import FaultyRegion
from home.loading.references import DOCUMENTS, REFERENCES
from home.loading.sections import SECTIONS
from home.loading.translations import write_translation
from home.loading.words import slug_from
from home.loading.writing import keep_revision, number_rows
from lga.models import (
    CommitteePage,
    CouncillorIndexPage,
    PersonIndexPage,
    SystemsRegisterPage,
    WardsPage,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from home.loading.drafts import Draft
    from home.loading.faults import Place
    from home.loading.texts import Text
    from home.loading.writing import Writing

#: What is written before the people who sit in them.
COMMITTEES = ("committees", "sittings")

#: Lists below "about us" that an institution gets when the folder has something to put into them.
LISTS: dict[type[Any], Callable[[], str]] = {
    PersonIndexPage: lambda: pgettext("starter page", "Leaders"),
    SystemsRegisterPage: lambda: pgettext("starter page", "Systems register"),
    CouncillorIndexPage: lambda: pgettext("starter page", "Councillors"),
    WardsPage: lambda: pgettext("starter page", "Wards"),
}


def write_people(writing: Writing) -> None:
    """Councillors below their list, whatever else they are; everybody else among the leaders."""
    rows = defaultdict(list)
    for seat_row in writing.region.seats:
        rows[seat_row.institution, seat_row.person].append(seat_row)
    for draft in people_in(writing.region):
        owner = draft.source.institution
        for office in draft.page.offices.all():
            office.ward = office.ward and writing.ward(owner, office.ward.name)
        for seat, row in zip(draft.page.seats.all(), rows[draft.key], strict=True):
            seat.committee = _committee(writing, owner, row.committee, row.place)
        sits = any(office.is_councillors for office in draft.page.offices.all())
        model = CouncillorIndexPage if sits else PersonIndexPage
        page, _is_new = _write_below_list(writing, draft, model)
        writing.people[draft.key] = page


def _committee(writing: Writing, institution: str, slug: str, place: Place) -> Any:
    below = CommitteePage.objects.descendant_of(writing.root(institution))
    page = below.filter(slug=slug).first()
    if page is None:
        message = f"{institution} has no committee {slug} any more. Make one in the admin."
        raise FaultyRegion([place.fault(message)])
    return page


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
        index = writing.index(owner, "units", draft.source.place)
        writing.units[draft.key], _is_new = writing.make_draft(index, draft)


def write_committees(writing: Writing) -> None:
    """The pages that people point at by their seats."""
    _write_texts(writing, COMMITTEES)


def write_text_pages(writing: Writing) -> None:
    """In the order of the sections: a text may point at those of the sections before its own."""
    _write_texts(writing, [section for section in SECTIONS if section not in COMMITTEES])


def _write_texts(writing: Writing, sections: Sequence[str]) -> None:
    texts: list[Any] = list(text_pages_in(writing.region))
    drafts = [draft for draft in texts if draft.source.section in sections]
    for draft in sorted(drafts, key=lambda one: sections.index(one.source.section)):
        text: Any = draft.source
        _attach_things(writing, draft.page, text)
        _attach_to_rows(writing, draft.page, text)
        if slugs := text.texts(DOCUMENTS):
            for attachment, slug in zip(draft.page.documents.all(), slugs, strict=True):
                attachment.document = writing.documents[text.institution, slug]
        writing.pages[text.key], _is_new = writing.make_draft(_parent(writing, text), draft)


def _parent(writing: Writing, text: Text) -> Any:
    """The page that a text's page stands below: its section's, or the one that it names."""
    below = SECTIONS[text.section].below
    if below:
        slug = text.text(below)
        return _committee(writing, text.institution, slug, text.place_of(below))
    return writing.index(text.institution, text.section, text.place)


def _attach_to_rows(writing: Writing, page: Any, text: Text) -> None:
    for name in SECTIONS[text.section].rows_of(text):
        for record, row in zip(getattr(page, name).all(), text.rows(name), strict=True):
            _attach_things(writing, record, row)


def _attach_things(writing: Writing, record: Any, text: Text) -> None:
    """What a page or a row of it points at, each in the field of the same name."""
    for name, reference in REFERENCES.items():
        if name in SECTIONS[text.section].facts:
            continue  # A plain text here, such as the ward of an event.
        if named := text.text(name):
            setattr(record, name, reference.find(writing, text.institution, named))


def write_indexes(writing: Writing) -> None:
    """The words of pages that were made with their institution; older ones are left alone."""
    for draft in indexes_in(writing.region):
        text: Any = draft.source
        if text.institution not in writing.new_institutions:
            continue
        if text.section == "systems":
            _list(writing, text.institution, SystemsRegisterPage, text.place)
        page = writing.index(text.institution, text.section, text.place)
        _attach_to_rows(writing, draft.page, text)
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
    number_rows(page)
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
