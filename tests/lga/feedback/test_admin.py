"""What was written to a council is for its own people: every door of the admin, every stranger."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from django.apps import apps
from django.db.models.signals import post_migrate
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from cms.core.models import User
from lga.feedback.models import Submission
from lga.feedback.viewsets import SubmissionViewSet
from lga.models import Role, RoleGroup
from tests.factories.feedback import SAID, make_submission
from tests.factories.users import make_officer

pytestmark = pytest.mark.django_db

HANDLERS = (Role.EDITOR, Role.PUBLISHER, Role.ADMINISTRATOR)
VIEWS = [pattern.name for pattern in SubmissionViewSet("submissions").get_urlpatterns()]
OF_ONE = [name for name in VIEWS if name.split("_")[0] in {"edit", "history"}]
FORMULA = '=HYPERLINK("http://evil.example","Neema")'


@pytest.fixture
def submission(bonde):
    return make_submission(bonde, subject=FORMULA)


@pytest.fixture(params=["neighbour", "region", "author", "nobody"])
def stranger(request, region, bonde, mlima):
    return {
        "neighbour": lambda: make_officer(mlima, Role.ADMINISTRATOR),
        "region": lambda: make_officer(region, Role.ADMINISTRATOR),
        "author": lambda: make_officer(bonde, Role.AUTHOR),
        "nobody": lambda: User.objects.create_user("nobody", password="siri"),
    }[request.param]()


def url(name, submission):
    arguments = [submission.pk] if name in OF_ONE else []
    return reverse(f"submissions:{name}", args=arguments)


def told(response):
    """What of the submission can be read in a response, wherever it leads."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    secret = {*SAID.values(), "MLK-"} - {SAID["kind"]}
    return [value for value in secret if value.encode() in content]


def test_the_walk_meets_all_views():
    assert set(OF_ONE) == {"edit", "history", "history_results"}
    assert set(VIEWS) - set(OF_ONE) == {"index", "index_results"}


@pytest.mark.parametrize("name", OF_ONE)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_shut_out_of_one_submission(client, submission, stranger, name, method):
    client.force_login(stranger)
    response = getattr(client, method)(url(name, submission), {"status": "closed"})

    assert response.status_code in {302, 403, 404, 405}
    assert told(response) == []
    submission.refresh_from_db()
    assert submission.status == "new"


@pytest.mark.parametrize("query", ["", "?export=csv", "?export=xlsx", "?q=MLK", "?status=new"])
@pytest.mark.parametrize("name", ["index", "index_results"])
def test_a_stranger_finds_it_in_no_list_and_no_export(client, submission, stranger, name, query):
    client.force_login(stranger)
    response = client.get(url(name, submission) + query)

    assert told(response) == []
    assert submission.reference not in str(response.headers)


@pytest.mark.parametrize(
    "path",
    [
        "/admin/submissions/new/",
        "/admin/submissions/delete/{pk}/",
        "/admin/submissions/usage/{pk}/",
        "/admin/submissions/inspect/{pk}/",
        "/admin/submissions/copy/{pk}/",
        "/admin/snippets/feedback/submission/",
        "/admin/bulk/feedback/submission/delete/?id={pk}",
    ],
)
def test_there_is_no_other_door_even_for_its_own_people(client, bonde, submission, path):
    client.force_login(make_officer(bonde, Role.ADMINISTRATOR))

    assert client.get(path.format(pk=submission.pk)).status_code == 404
    assert Submission.objects.filter(pk=submission.pk).exists()


@pytest.mark.parametrize("role", HANDLERS)
def test_its_own_people_find_and_open_it(client, bonde, submission, role):
    client.force_login(make_officer(bonde, role))

    assert submission.reference in client.get(url("index", submission)).text
    assert SAID["message"] in client.get(url("edit", submission)).text


def test_what_was_not_said_is_a_dash(client, bonde, submission):
    Submission.objects.filter(pk=submission.pk).update(ward=None, phone="")
    client.force_login(make_officer(bonde, Role.EDITOR))
    page = client.get(url("edit", submission)).text
    shown = re.findall(r'w-field__textoutput"[^>]*>\s*(.*?)\s*</div>', page, re.DOTALL)

    assert shown.count("–") == 2
    assert "None" not in shown


def test_a_superuser_sees_it_and_leaves_a_line(client, submission):
    client.force_login(User.objects.create_superuser("root", password="siri"))

    assert client.get(url("edit", submission)).status_code == 200
    assert ModelLogEntry.objects.filter(action="feedback.open").count() == 1


def test_the_list_shows_nobody_who_wrote(client, bonde, submission):
    client.force_login(make_officer(bonde, Role.EDITOR))
    page = client.get(url("index", submission)).text

    assert [value for value in SAID.values() if value != "complaint" and value in page] == []


def test_opening_one_is_logged_with_who_and_when(client, bonde, submission):
    officer = make_officer(bonde, Role.EDITOR)
    client.force_login(officer)
    client.get(url("edit", submission))

    entry = ModelLogEntry.objects.get(action="feedback.open")
    assert (entry.user, entry.object_id) == (officer, str(submission.pk))
    assert [value for value in SAID.values() if value in f"{entry.label}{entry.data}"] == []
    assert client.get(url("history", submission)).status_code == 200


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_an_export_is_logged_for_each_that_is_in_it(client, bonde, mlima, submission, form):
    make_submission(bonde), make_submission(mlima)
    client.force_login(make_officer(bonde, Role.EDITOR))
    client.get(f"{url('index', submission)}?export={form}")

    assert ModelLogEntry.objects.filter(action="feedback.export").count() == 2


def rows_of_csv(response):
    return list(csv.reader(io.StringIO(b"".join(response.streaming_content).decode())))


def rows_of_xlsx(response):
    content = io.BytesIO(b"".join(response.streaming_content))
    sheet = load_workbook(content).active
    assert not [cell for row in sheet.rows for cell in row if cell.data_type == "f"]
    return [[cell.value for cell in row] for row in sheet.rows]


@pytest.mark.parametrize(("form", "read"), [("csv", rows_of_csv), ("xlsx", rows_of_xlsx)])
def test_no_cell_of_an_export_is_a_formula(client, bonde, form, read):
    for sign in ("=", "+", "-", "@", "\t=", "\r="):
        make_submission(bonde, subject=f"{sign}1+1", message=f"{sign}cmd|' /C calc'!A0", name=sign)
    client.force_login(make_officer(bonde, Role.EDITOR))
    rows = read(client.get(f"{reverse('submissions:index')}?export={form}"))

    texts = [cell for row in rows for cell in row if isinstance(cell, str)]
    assert len(rows) == 7
    assert [text for text in texts if text.lstrip()[:1] in set("=+-@\t\r")] == []


@pytest.fixture
def officer(bonde):
    return make_officer(bonde, Role.EDITOR)


@pytest.fixture
def handle(client, officer, submission):
    """Work on the submission as one of its own people."""
    client.force_login(officer)

    def _handle(**answers: Any) -> Any:
        data = {"status": "new", "outcome": "", "assigned_to": "", "note": ""} | answers
        response = client.post(url("edit", submission), data)
        submission.refresh_from_db()
        return response

    return _handle


def test_a_note_and_a_new_status_are_kept_as_a_line_of_its_history(handle, officer, submission):
    handle(status="answered", note="Fundi ametumwa.")

    note = submission.notes.get()
    assert (note.author, note.status, note.text) == (officer, "answered", "Fundi ametumwa.")
    assert submission.answered_at is not None
    assert submission.answer_days == 0


def test_what_is_given_to_somebody_is_being_worked_on(handle, officer, submission):
    handle(assigned_to=str(officer.pk))

    assert (submission.status, submission.assigned_to) == ("assigned", officer)


def test_it_cannot_be_given_to_somebody_of_another_council(handle, submission, mlima):
    stranger = make_officer(mlima, Role.EDITOR)
    response = handle(assigned_to=str(stranger.pk))

    assert "assigned_to" in response.context["form"].errors
    assert submission.assigned_to is None


def test_nothing_is_closed_without_saying_how_it_ended(handle, submission):
    response = handle(status="closed")

    assert "outcome" in response.context["form"].errors
    assert submission.closed_at is None

    handle(status="closed", outcome="explained")
    assert submission.closed_at is not None


def test_opened_again_it_is_neither_answered_nor_closed(handle, submission):
    handle(status="closed", outcome="explained")
    handle(status="assigned", outcome="")

    assert (submission.answered_at, submission.closed_at, submission.answer_days) == (None,) * 3


def test_nobody_can_change_what_a_citizen_wrote(handle, submission):
    handle(message="Hakuna tatizo.", name="Mtu mwingine", kind="compliment", reference="MLK-1")

    assert submission.message == SAID["message"]
    assert (submission.name, submission.kind) == (SAID["name"], SAID["kind"])


def test_what_was_purged_is_shown_to_nobody(client, bonde, submission):
    Submission.objects.update(purged_at=submission.created_at)
    client.force_login(make_officer(bonde, Role.EDITOR))

    assert client.get(url("edit", submission)).status_code == 404


def test_institutions_from_before_get_the_right_when_the_portal_is_migrated(bonde):
    group = RoleGroup.objects.get(institution=bonde, role=Role.EDITOR).group
    author = RoleGroup.objects.get(institution=bonde, role=Role.AUTHOR).group
    group.permissions.remove(*group.permissions.filter(codename="change_submission"))
    app = apps.get_app_config("feedback")

    post_migrate.send(sender=app, app_config=app, verbosity=0, using="default")

    assert group.permissions.filter(codename="change_submission").exists()
    assert not author.permissions.filter(codename="change_submission").exists()
