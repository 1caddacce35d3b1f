"""A page keeps within its budget whatever its officer puts into its body, and however often."""

from __future__ import annotations

import pytest
import time_machine
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.utils import timezone
from wagtail.fields import RichTextField
from zeal import zeal_context

from cms.core.blocks import ContentBlock
from cms.core.models import BodyPage
from lga.models import Institution
from tests.public.specimens import public_page_types
from tests.public.specimens.bodies import whole_body
from tests.public.test_query_budget import BUDGET, queries_of, table_of
from tests.public.visits import LANGUAGES, specimens_in_the_valley, visits_to

pytestmark = pytest.mark.django_db

WITH_BODIES = [model for model in public_page_types() if issubclass(model, BodyPage)]
NAMES = [f"{model.__name__}-{language}" for model in WITH_BODIES for language in LANGUAGES]


@pytest.fixture(scope="module")
def visits(_valley, django_db_blocker):
    """To a page of every type that has a body, with a body that has everything."""
    clock = time_machine.travel(timezone.now(), tick=False)
    with django_db_blocker.unblock(), transaction.atomic(), clock:
        cache.clear()
        pages = specimens_in_the_valley()
        body = whole_body(Institution.objects.get(slug="bonde-dc"))
        for model in WITH_BODIES:
            give_body(pages[model], body)
        yield visits_to({model: pages[model] for model in WITH_BODIES})
        transaction.set_rollback(True)


def give_body(page, body):
    """And links to all rich texts beside it."""
    text = next(value for name, value in reversed(body) if name == "rich_text")
    for translation in page.get_translations(inclusive=True):
        translation.body = body
        link_all_texts_of(translation, text)
        for question in translation.questions.all() if hasattr(translation, "questions") else ():
            link_all_texts_of(question, text)
        translation.save()


def link_all_texts_of(thing, text):
    for field in thing._meta.fields:
        if isinstance(field, RichTextField):
            setattr(thing, field.name, text)


def test_the_body_has_every_block(bonde):
    assert {name for name, _value in whole_body(bonde)} == set(ContentBlock().child_blocks)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_with_every_block_keeps_within_its_budget(name, visits):
    client = Client()
    visits[name].by(client)  # the first visitor waits for pictures to be cut
    with zeal_context():
        queries = queries_of(visits[name], client)

    assert len(queries) <= BUDGET, f"\n{table_of(queries)}"
