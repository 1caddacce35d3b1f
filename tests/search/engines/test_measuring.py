"""`manage.py measure_search --engine elastic` fills an index of its own and leaves none behind."""

from __future__ import annotations

import json

import pytest

from search.engines import current_index
from tests.search.measuring.files import call, write_files

pytestmark = [pytest.mark.django_db, pytest.mark.opensearch]


def test_a_real_engine_is_measured(opensearch, worker_id, settings, tmp_path, capsys):
    settings.SEARCH_URL = f"opensearch://127.0.0.1:{opensearch}/measured-{worker_id}"

    call(write_files(tmp_path), "--engine", "elastic", "--json")
    figures = json.loads(capsys.readouterr().out)

    assert figures["engine"] == "elastic"
    assert figures["success_at_1"] == 1
    assert current_index().names() == []
