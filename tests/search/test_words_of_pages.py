"""Beside its texts a page is found by the facts that it shows, in its own language."""

from __future__ import annotations

import pytest
from django.utils import translation

from publications.models import (
    ProjectIndexPage,
    ProjectPage,
    PublicationIndexPage,
    PublicationPage,
)
from publications.models.project_rows import FundingSource
from search.rebuild import needed_changes
from tests.search.conftest import ask, entry_of, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def budget(council):
    def _budget(**fields):
        index = council.add(PublicationIndexPage(title="Machapisho"))
        return council.add(PublicationPage(title="Mpango", kind="budget", **fields), index)

    return _budget


@pytest.mark.parametrize("of_officer", ["sw", "en"])
def test_a_kind_is_a_word_of_the_pages_language_whoever_saves_it(budget, of_officer):
    with translation.override(of_officer):
        page = budget()

    assert "bajeti" in entry_of(page).words_body
    assert "budget" not in entry_of(page).words_body


@pytest.mark.parametrize("of_server", ["sw", "en"])
def test_nothing_is_to_be_rebuilt_whatever_language_is_active(budget, of_server):
    budget()

    with translation.override(of_server):
        assert not needed_changes()


def test_a_page_is_found_by_its_financial_year(budget):
    budget(financial_year="2025/26")

    assert titles(ask("2025/26")) == ["Mpango"]


@pytest.mark.parametrize("asked", ["45,000,000", "45000000", "30,000,000", "serikali kuu"])
def test_a_project_is_found_by_its_money_and_who_pays(council, asked):
    index = council.add(ProjectIndexPage(title="Miradi"))
    project = council.add(ProjectPage(title="Kisima", budget=45_000_000), index)
    for name, amount in (("Serikali Kuu", 30_000_000), ("Wananchi", 15_000_000)):
        project.sources.add(FundingSource(name=name, amount=amount))
    project.save_revision().publish()

    assert titles(ask(asked)) == ["Kisima"]
