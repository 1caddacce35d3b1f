"""Reading returned mail: which address is no more (RFC 3464)."""

from __future__ import annotations

import mailbox
import re
from email import message_from_bytes, policy
from email.message import Message
from typing import TYPE_CHECKING

from django.utils import timezone

from publications.subscriptions.links import returned_to

if TYPE_CHECKING:
    from pathlib import Path

_TOKEN = re.compile(rb"^X-Subscription:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
#: The token stands in the Message-ID, too, which reports keep more often than other lines.
_IDENTITY = re.compile(
    rb"^(?:Message-ID|References|In-Reply-To):\s*<\d+\.([0-9a-f-]{36}\.[\w=-]+)@",
    re.IGNORECASE | re.MULTILINE,
)


def count_bounces(path: Path) -> int:
    """Count what came back into a Maildir or mbox, and take it out; what else lies there stays."""
    box: mailbox.Mailbox[mailbox.Message] = (
        mailbox.Maildir(path, create=False) if path.is_dir() else mailbox.mbox(path, create=False)
    )
    box.lock()
    try:
        return sum(_count(box, key) for key in list(box.keys()))
    finally:
        box.close()


def _count(box: mailbox.Mailbox[mailbox.Message], key: str) -> bool:
    report = box.get_bytes(key)
    token = token_in(report)
    if token is None:
        return False
    # First out, then counted: a count may get lost, but none is made twice.
    box.discard(key)
    box.flush()
    subscriber = returned_to(token) if is_final(report) else None
    if subscriber is None:
        return False
    subscriber.count_bounce(timezone.now())
    return True


def token_in(report: bytes) -> str | None:
    """The token of the mail that a report returns: in its headers, wherever they are quoted."""
    found = _TOKEN.search(report) or _IDENTITY.search(report)
    return found[1].decode("ascii", "replace") if found else None


def is_final(report: bytes) -> bool:
    """Whether a report says that the mail will never arrive: failed, with a status of 5."""
    message = message_from_bytes(report, policy=policy.default)
    if message.get_content_type() != "multipart/report":
        return False
    return any(_is_failure(part) for part in _statuses(message))


def _statuses(report: Message) -> list[Message]:
    """The blocks of fields about each receiver."""
    return [
        block
        for part in report.walk()
        if part.get_content_type() == "message/delivery-status"
        for block in part.get_payload()
        if isinstance(block, Message)
    ]


def _is_failure(block: Message) -> bool:
    action, status = str(block.get("action", "")), str(block.get("status", ""))
    return action.strip().lower() == "failed" and status.strip().startswith("5")
