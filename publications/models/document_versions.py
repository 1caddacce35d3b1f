"""The files of a document, one after the other."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from django.db import models
from django.utils import timezone

from publications.extraction.kinds import kind_of


class DocumentFile(models.Model):
    """What is known of the file that is public now."""

    kind = models.CharField(max_length=12, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    file_since = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True

    @property
    def has_new_file(self) -> bool:
        """Whether a file has been chosen that is not stored yet."""
        document: Any = self
        return bool(document.file) and not document.file._committed

    def take_in_file(self) -> None:
        """Note of a new file what it is and how large, without saving."""
        document: Any = self
        file = document.file
        self.kind = kind_of(file, document.filename)
        file.seek(0)
        document.file_size = file.size
        self.file_since = timezone.now()


class DocumentVersion(models.Model):
    """A file that was public until another took its place."""

    document = models.ForeignKey("publications.Document", models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    file = models.FileField()
    kind = models.CharField(max_length=12, blank=True)
    file_size = models.PositiveBigIntegerField(null=True)
    file_hash = models.CharField(max_length=40, blank=True)
    page_count = models.PositiveIntegerField(null=True)
    since = models.DateTimeField()
    until = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="one_file_per_version")
        ]

    def __str__(self) -> str:
        return f"{self.document_id}/{self.number}"

    @property
    def filename(self) -> str:
        return PurePosixPath(str(self.file.name)).name

    @property
    def format(self) -> str:
        return (self.kind or PurePosixPath(self.filename).suffix.lstrip(".")).upper()


def keep_replaced_file(document: Any) -> None:
    """Make a version of the stored file before a new one takes its place."""
    stored = type(document).objects.filter(pk=document.pk).first() if document.pk else None
    if stored is None or not stored.file:
        return
    DocumentVersion.objects.create(
        document=stored,
        number=stored.version,
        file=stored.file.name,
        kind=stored.kind,
        file_size=stored.file_size,
        file_hash=stored.file_hash,
        page_count=stored.page_count,
        since=stored.file_since or stored.created_at,
    )
    document.version = stored.version + 1
