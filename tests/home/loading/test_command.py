"""`manage.py load_region` says what it made, what it would make, or what is wrong."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from lga.models import Institution
from tests.home.loading.conftest import INVENTED_REGION

pytestmark = pytest.mark.django_db


def test_dry_run_tells_what_it_would_make_and_writes_neither_rows_nor_files(empty_media, capsys):
    call_command("load_region", str(INVENTED_REGION), "--dry-run")

    told = capsys.readouterr().out
    assert "  institutions: 3\n" in told
    assert f"Would make the above from {INVENTED_REGION}." in told
    assert not Institution.objects.exists()
    assert [path for path in empty_media.rglob("*") if path.is_file()] == []


def test_command_tells_the_faults_and_how_many(folder):
    (folder.path / "wards.csv").unlink()

    with pytest.raises(CommandError, match=r"(?s)wards\.csv:1: .*Faults: 1\. Nothing was loaded"):
        call_command("load_region", str(folder.path))


def test_command_tells_what_it_made_and_then_that_nothing_was_left_to_do(capsys):
    call_command("load_region", str(INVENTED_REGION))
    call_command("load_region", str(INVENTED_REGION))

    told = capsys.readouterr().out.splitlines()
    assert "  wards: 5" in told
    assert f"Made the above from {INVENTED_REGION}." in told
    assert told[-1] == "Everything is there already; nothing was changed."
