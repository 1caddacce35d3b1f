"""The disk is full when an officer adds a picture: she loses nothing that she has typed."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.architecture.files import ROOT
from tests.e2e.conftest import InventedPortal
from tests.e2e.officers import begin_notice, begin_photograph, choose_photograph, sign_in

pytestmark = pytest.mark.e2e

TITLE = "Mnada wa ng'ombe wa maziwa"
DESCRIPTION = "Ng'ombe wawili sokoni"
FULL = "The disk of the server is full, so nothing was saved."
COLOUR = "sienna"
OFFICER = "bonde-dc-publisher"


@dataclass
class SecondProcess(InventedPortal):
    """One more web process of a running portal, whose files lie elsewhere."""

    media: Path = Path()

    @property
    def environment(self) -> dict[str, str]:
        return super().environment | {"MEDIA_ROOT": str(self.media)}

    def start(self) -> None:
        command = [sys.executable, "-m", "gunicorn", "cms.wsgi", "--bind", f"127.0.0.1:{self.port}"]
        self.process = subprocess.Popen(command, cwd=ROOT, env=self.environment)
        self.wait_for(self.answers)

    def answers(self) -> bool:
        try:
            return self.get("/healthz", "admin.localhost")[0] == 200
        except OSError:
            return False


@pytest.fixture
def small_portal(portal, disk):
    """The portal with a small disk for its files."""
    process = SecondProcess(portal.state, media=disk.folder)
    process.start()
    yield process
    process.stop()


@pytest.fixture
def officer(page, small_portal):
    sign_in(page, small_portal.admin, OFFICER, small_portal.password(OFFICER))
    return page


def describe(form):
    # Wagtail's script takes the title from the name of the file.
    expect(form.get_by_role("textbox", name="Title")).to_have_value("mbwa")
    form.get_by_role("textbox", name="Title").fill(TITLE)
    form.get_by_role("textbox", name="Description").fill(DESCRIPTION)


def upload(form):
    form.get_by_role("button", name="Upload").click()


def test_she_is_told_and_sends_the_same_form_again_once_there_is_room(officer, disk):
    begin_notice(officer, TITLE)
    form = begin_photograph(officer, COLOUR)
    describe(form)
    disk.fill()
    upload(form)

    expect(form.get_by_text(FULL)).to_be_visible()
    expect(form.get_by_role("textbox", name="Title")).to_have_value(TITLE)
    expect(form.get_by_role("textbox", name="Description")).to_have_value(DESCRIPTION)
    assert disk.files() == []

    disk.make_room()
    choose_photograph(form, COLOUR)
    upload(form)

    expect(form).to_have_count(0)
    expect(officer.get_by_role("textbox", name="Title")).to_have_value(TITLE)
    assert [name for name in disk.files() if name.startswith("original_images/")]
