"""Whoever writes entries takes turns, so that revisions become visible in their order."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import sleep

import pytest
from django.db import connection, connections, transaction

from home.models import StandardPage
from search.models import Entry
from search.rebuild import rebuild
from tests.search.conftest import entry_of

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

#: Long enough for a statement that does not have to wait.
MOMENT = 0.5


@pytest.fixture
def meanwhile():
    """Do something in a transaction of its own, as another web process would."""
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL lets two writers begin at once")

    def run(action):
        try:
            return action()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        yield lambda action: pool.submit(run, action)


def test_a_later_revision_is_never_seen_before_an_earlier_one(council, meanwhile):
    with transaction.atomic():
        first = council.add_section("Kwanza")
        other = meanwhile(lambda: rename(council.root, "Pili"))
        seen_too_early = wait_for(other)

    other.result()
    assert not seen_too_early
    assert entry_of(first).revision < entry_of(council.root).revision


def test_a_rebuild_does_not_bring_back_what_is_being_hidden(council, meanwhile):
    page = council.add_section("Maji")
    page.save_revision().publish()
    Entry.objects.all().delete()
    is_hidden = Event()

    @transaction.atomic
    def hide():
        StandardPage.objects.get(pk=page.pk).unpublish()
        is_hidden.set()
        sleep(MOMENT)

    other = meanwhile(hide)
    is_hidden.wait()
    rebuild()
    other.result()

    assert entry_of(page) is None


def rename(page, title):
    fresh = type(page).objects.get(pk=page.pk)
    fresh.title = title
    fresh.save()


def wait_for(future):
    try:
        future.result(timeout=MOMENT)
    except TimeoutError:
        return False
    return True
