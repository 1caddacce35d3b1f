"""A translation is in the table beside its original, and an alias is not."""

from __future__ import annotations

import pytest

from tests.search.conftest import entry_of, publish

pytestmark = pytest.mark.django_db


def test_a_translation_is_found_beside_its_original(council, english, news_index):
    root = council.root.copy_for_translation(english)
    publish(root)
    index = news_index.copy_for_translation(english)
    publish(index)
    original = council.add_news("Kikao", news_index)
    news = original.copy_for_translation(english)
    news.title, news.slug = "Meeting", "meeting"
    publish(news)

    entry = entry_of(news)
    assert (entry.language, entry.institution) == ("en", council.institution)
    assert entry.url == f"/en/{index.slug}/meeting/"
    assert entry.translation_key == news.translation_key == entry_of(original).translation_key


def test_an_alias_is_not_found_but_its_original_is(council):
    page = council.add_section("Maji")
    alias = page.create_alias(update_slug="maji-tena")

    assert entry_of(alias) is None
    assert entry_of(page) is not None


def test_an_alias_that_becomes_a_page_is_found(council):
    alias = council.add_section("Maji").create_alias(update_slug="maji-tena")

    alias.alias_of = None
    alias.save(update_fields=["alias_of"])

    assert entry_of(alias).url == "/maji-tena/"
