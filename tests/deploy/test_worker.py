"""The worker is killed: readers do not notice, whoever watches does, and its work is done once."""

from __future__ import annotations

import asyncio
import json
import time

import pytest

from tests.deploy.readers import reading
from tests.deploy.worker import Worker, wait_until
from tests.publications.subscriptions.mail_server import MailServer

pytestmark = pytest.mark.e2e

PUBLISHED = "wagtailcore_pagelogentry WHERE page_id = %s AND action = 'wagtail.publish.scheduled'"
RENDITIONS = "core_rendition WHERE image_id = %s"


class SlowMailServer(MailServer):
    """Takes a mail, and is in no hurry to say so."""

    is_slow = was_asked = False

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.was_asked = True
        while self.is_slow:
            await asyncio.sleep(0.1)
        return await super().handle_DATA(server, session, envelope)


@pytest.fixture
def mail_server():
    server = SlowMailServer()
    server.start()
    yield server
    server.is_slow = False
    server.stop()


@pytest.fixture
def worker(site, mail_server):
    site.web.change("nothing_waits")
    worker = Worker(site, mail_server.port)
    yield worker
    worker.kill()


def readiness(site):
    answer = site.get("/readyz")
    return answer.status, json.loads(answer.text)


def is_ready(site):
    return readiness(site)[1]["status"] == "ok"


def test_without_it_pages_go_on_and_the_portal_says_so_until_it_works_again(site, worker):
    worker.start()
    wait_until(lambda: is_ready(site))
    with reading(site, "/", "/?new=*", site.news) as readers:
        worker.kill()
        killed = time.monotonic()
        wait_until(lambda: not is_ready(site))
        took, (status, report) = time.monotonic() - killed, readiness(site)
    worker.start()
    wait_until(lambda: is_ready(site))

    assert (status, report["status"], report["worker"]["state"]) == (200, "degraded", "silent")
    assert report["worker"]["silent_for_seconds"] >= 120
    assert took > 60, "it was taken for gone while it was only late"
    assert readers.failures() == []


def test_what_it_was_publishing_when_it_was_killed_is_published_once(site, worker):
    page, path = site.web.change("scheduled", "Mnada wa ng'ombe kesho")
    with worker.held_up_by("wagtailcore_page"):
        worker.kill()
    assert site.get(path).status == 404
    worker.start()
    wait_until(lambda: site.get(path).status == 200)

    assert worker.count(PUBLISHED, page) == 1


def test_the_mail_that_it_was_sending_when_it_was_killed_is_sent_once(site, worker, mail_server):
    mail_server.is_slow = True
    site.web.change("complaint", "Maji hayatoki")
    worker.start()
    wait_until(lambda: mail_server.was_asked)
    worker.kill()
    mail_server.is_slow = False
    site.web.change("a_quarter_of_an_hour_passes")
    worker.start()
    wait_until(lambda: not worker.count("feedback_letter WHERE sent_at IS NULL"))

    assert sorted(mail_server.receivers) == ["neema@example.com", "sheria@bonde-dc.go.tz"]


def test_the_document_that_it_was_reading_when_it_was_killed_is_read_once(site, worker):
    document, address = site.web.change("document", "Bajeti ya maji safi")
    with worker.held_up_by("publications_documenttext"):
        worker.kill()
    site.web.change("a_quarter_of_an_hour_passes")
    worker.start()
    wait_until(lambda: "Bajeti ya maji safi" in site.get(f"{address}/maandishi/").text)

    assert worker.count("publications_documenttext WHERE document_id = %s", document) == 1


def test_the_picture_that_it_was_making_ready_when_it_was_killed_is_made_ready(site, worker):
    picture = site.web.change("picture", "Soko jipya")
    with worker.held_up_by("core_rendition"):
        worker.kill()
    site.web.change("a_quarter_of_an_hour_passes")
    assert not worker.count(RENDITIONS, picture)
    worker.start()

    wait_until(lambda: worker.count(RENDITIONS, picture))


def test_two_workers_publish_what_is_due_once(site, worker):
    page, path = site.web.change("scheduled", "Mnada wa mbuzi kesho")
    other = Worker(site, worker.mail_port)
    other.start()
    worker.start()
    try:
        wait_until(lambda: site.get(path).status == 200)
    finally:
        other.kill()

    assert worker.count(PUBLISHED, page) == 1
