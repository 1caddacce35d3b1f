"""The demo sends no mail: it keeps each in a file, among all else that it has made."""

from __future__ import annotations

import os
import subprocess
import sys

from cms.settings.environment import VAR_DIR
from tests.architecture.files import ROOT


def test_its_mails_are_files_in_its_own_folder():
    environment = {name: value for name, value in os.environ.items() if name != "EMAIL_URL"}
    environment["DJANGO_SETTINGS_MODULE"] = "cms.settings.demo"
    ask = "from django.conf import settings; print(settings.EMAIL_FILE_PATH)"

    told = subprocess.run(
        [sys.executable, "-c", ask],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )

    assert told.stdout.strip() == str(VAR_DIR / "demo" / "mail")
