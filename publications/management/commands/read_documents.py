"""`manage.py read_documents`: no document waits for ever to be read."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db.models import Q
from django.utils import timezone

from cms.core.files.away import StoreAway
from publications.documents.reading import read_again, read_document
from publications.models import Document, TextState

#: Longer than any stretch may take: its worker is no more.
LOST_AFTER = datetime.timedelta(minutes=10)


class Command(BaseCommand):
    help = "Read documents whose turn was lost; --again reads those that failed, or --all of them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--again", action="store_true", help="also what could not be read")
        parser.add_argument("--all", action="store_true", help="everything from its beginning")

    def handle(self, *args: Any, **options: Any) -> None:
        failed = [TextState.PARTLY, TextState.UNREADABLE]
        for document in Document.objects.filter(Q(kind="") | self._wanted(options, failed)):
            if not document.kind:
                self._take_in(document)
            read_again(document)
        self._take_up_what_was_lost()

    def _wanted(self, options: dict[str, Any], failed: list[TextState]) -> Q:
        if options["all"]:
            return Q()
        return Q(text_state__in=failed) if options["again"] else Q(pk__in=[])

    def _take_in(self, document: Document) -> None:
        try:
            document.take_in_file()
        except StoreAway:
            raise
        except OSError:
            document.kind = "unknown"

    def _take_up_what_was_lost(self) -> None:
        long_ago = timezone.now() - LOST_AFTER
        waiting = Document.objects.filter(text_state__in=[TextState.WAITING, TextState.READING])
        lost = waiting.filter(Q(text_changed_at__lt=long_ago) | Q(text_changed_at=None))
        for pk, version in list(lost.values_list("pk", "version")):
            Document.objects.filter(pk=pk).update(
                text_state=TextState.WAITING, text_changed_at=timezone.now()
            )
            read_document.enqueue(pk, version)
