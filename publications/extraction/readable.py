"""The kinds of files that have text to be taken out; known without loading what takes it out."""

from __future__ import annotations

READABLE = frozenset(
    {"csv", "docx", "odp", "ods", "odt", "pdf", "pptx", "rtf", "txt", "vtt", "xlsx"}
)
