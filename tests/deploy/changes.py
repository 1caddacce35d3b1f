"""What somebody changes in yet another process: `python -m tests.deploy.changes CHANGE WORD...`.

Each change prints what a reader has to know of it, if anything.
"""

from __future__ import annotations

import datetime
import json
import sys
from typing import TYPE_CHECKING, Any

import django

if TYPE_CHECKING:
    from lga.models import Institution

#: So far ahead lies what the clock will end, in seconds: readers must see it before.
AHEAD = 12


def postal_address(text: str) -> None:
    from lga.models import ContactSettings

    contact = ContactSettings.for_site(_council().site)
    contact.postal_address = text
    contact.save()


def alert(title: str) -> None:
    _publish_alert(title, datetime.timedelta(days=1))


def alert_that_ends(title: str) -> str:
    """Until when it is shown."""
    return _moment(_publish_alert(title, datetime.timedelta(seconds=AHEAD)).ends_at)


def alert_withdrawn(title: str) -> None:
    from lga.models import AlertPage

    for page in AlertPage.objects.filter(title=title):
        page.unpublish()


def tender_that_closes(title: str) -> str:
    """Where it stands, and until when it is open."""
    from django.utils import timezone

    from tests.factories.pages import make_tender
    from tests.public.visits import visit_to

    closing_at = timezone.now() + datetime.timedelta(seconds=AHEAD)
    page = make_tender(_council(), title, closing_at=closing_at)
    return json.dumps([visit_to(page).path, page.closing_at.timestamp()])


def draft(page_id: str, title: str) -> None:
    _revision(page_id, title)


def publish(page_id: str, title: str) -> None:
    _revision(page_id, title).publish()


def upload() -> str:
    """The addresses of a picture and of a document."""
    from django.core.files.base import ContentFile

    from cms.core.models import Image
    from tests.core.pictures.drawn import photograph
    from tests.factories.documents import make_document, pdf_of

    council = _council()
    file = ContentFile(photograph(), name="soko.jpg")
    image = Image.objects.create(title="Soko", file=file, collection=council.collection)
    document = make_document(council, pdf_of("Bajeti ya mwaka"), title="Bajeti")
    return json.dumps([image.get_rendition("width-40|format-jpeg").url, document.url])


def scheduled(title: str) -> str:
    """The number and the address of a page that the clock will publish."""
    from django.utils import timezone

    from tests.factories.pages import make_news
    from tests.public.visits import visit_to

    page = make_news(_council(), title, live=False)
    page.go_live_at = timezone.now() + datetime.timedelta(seconds=AHEAD)
    page.save_revision().publish()
    return json.dumps([page.pk, visit_to(page).path])


def complaint(subject: str) -> None:
    """Two mails are owed for it: to who complains, and to the office."""
    from lga.feedback.filing import file_submission
    from lga.feedback.office import Office
    from tests.factories.feedback import SAID

    office = Office("Kitengo cha Sheria", "sheria@bonde-dc.go.tz", 14)
    file_submission(_council(), office, 365, SAID | {"subject": subject})


def document(text: str) -> str:
    """The number and the address of a document of one page, which nobody has read."""
    from tests.factories.documents import make_document, pdf_of

    made = make_document(_council(), pdf_of(text))
    return json.dumps([made.pk, made.url])


def picture(title: str) -> str:
    """The number of a picture whose sizes nobody has made."""
    from django.core.files.base import ContentFile

    from cms.core.models import Image
    from tests.core.pictures.drawn import drawn

    file = ContentFile(drawn(), name="soko.jpg")
    made = Image.objects.create(title=title, file=file, collection=_council().collection)
    return json.dumps(made.pk)


def a_quarter_of_an_hour_passes() -> None:
    """For what is left alone for so long after somebody has begun it."""
    from django.db.models import F
    from django_tasks_db.models import DBTaskResult

    from lga.feedback.models import Letter
    from publications.models import Document

    span = datetime.timedelta(minutes=16)
    Letter.objects.filter(sent_at=None).update(due_at=F("due_at") - span)
    Document.objects.update(text_changed_at=F("text_changed_at") - span)
    DBTaskResult.objects.running().update(started_at=F("started_at") - span)


def nothing_waits() -> None:
    """What the making of the region has left to be done is forgotten."""
    from django_tasks_db.models import DBTaskResult

    DBTaskResult.objects.ready().delete()


def _revision(page_id: str, title: str) -> Any:
    from publications.models import NewsPage

    page = NewsPage.objects.get(pk=page_id)
    page.title = title
    return page.save_revision()


def _publish_alert(title: str, lasting: datetime.timedelta) -> Any:
    from django.utils import timezone

    from tests.public.specimens.alerts import make_alert

    ends_at = timezone.now() + lasting
    # Above all others, of which a page shows three.
    page = make_alert(_council(), title, live=False, level="emergency", ends_at=ends_at)
    page.save_revision().publish()
    return page


def _moment(moment: datetime.datetime) -> str:
    return json.dumps(moment.timestamp())


def _council() -> Institution:
    from lga.models import Institution

    return Institution.objects.get(slug="bonde-dc")


CHANGES = {
    change.__name__: change
    for change in (
        *(alert, alert_that_ends, alert_withdrawn),
        *(draft, postal_address, publish, scheduled, tender_that_closes, upload),
        *(complaint, document, picture),
        *(a_quarter_of_an_hour_passes, nothing_waits),
    )
}


if __name__ == "__main__":
    django.setup()
    print(CHANGES[sys.argv[1]](*sys.argv[2:]) or "null")  # noqa: T201
