"""`manage.py measure_search --engine elastic` fills an index of its own and leaves none behind."""

from __future__ import annotations

import json
import os
import signal

import pytest

from search.engines import current_index
from search.measuring.asking import engine_of
from search.measuring.ending import ended_in_order
from tests.search.measuring.files import call, write_files

pytestmark = [pytest.mark.django_db, pytest.mark.opensearch]


@pytest.fixture(autouse=True)
def _engine(opensearch, worker_id, settings):
    settings.SEARCH_URL = f"opensearch://127.0.0.1:{opensearch}/measured-{worker_id}"


def test_a_real_engine_is_measured(tmp_path, capsys):
    call(write_files(tmp_path), "--engine", "elastic", "--json")
    figures = json.loads(capsys.readouterr().out)

    assert figures["engine"] == "elastic"
    assert figures["success_at_1"] == 1
    assert current_index().names() == []


def test_a_measurement_that_somebody_ends_leaves_no_index():
    with pytest.raises(SystemExit):
        end_while_measuring()

    assert current_index().names() == []


def end_while_measuring():
    with ended_in_order(), engine_of("elastic"):
        assert current_index().names()
        os.kill(os.getpid(), signal.SIGTERM)
