"""Handing mails to the mail server, and what it says to each."""

from __future__ import annotations

import logging
import smtplib
from contextlib import suppress
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from django.core.mail import get_connection

if TYPE_CHECKING:
    from typing import Self

    from django.core.mail import EmailMessage

logger = logging.getLogger(__name__)

#: "Service not available, closing": it concerns every mail, to whomever.
CLOSING = 421


class Outcome(Enum):
    """What came of a mail."""

    SENT = auto()
    #: The mail server says that there is no such address.
    REFUSED = auto()
    #: Not now: this mail may be tried again.
    LATER = auto()


class ServerAway(Exception):
    """The mail server takes no mail at all. ``is_cut`` when it went in the midst of one."""

    def __init__(self, *, is_cut: bool) -> None:
        super().__init__("the mail server is away")
        self.is_cut = is_cut


class Post:
    """One connection to the mail server, opened with the first mail."""

    def __init__(self) -> None:
        self._connection: Any = get_connection()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        with suppress(OSError):
            self._connection.close()

    def send(self, message: EmailMessage) -> Outcome:
        """Hand over one mail; nothing of its receiver is logged."""
        self._open()
        try:
            self._connection.send_messages([message])
        except smtplib.SMTPRecipientsRefused as refusal:
            return self._outcome_of(refusal)
        except smtplib.SMTPDataError as refusal:
            return self._later_unless_closing(refusal.smtp_code)
        except smtplib.SMTPSenderRefused as refusal:
            logger.error("The mail server refuses our sender: %s", refusal.smtp_code)  # noqa: TRY400
            raise ServerAway(is_cut=False) from None
        except OSError:
            raise ServerAway(is_cut=True) from None
        return Outcome.SENT

    def _open(self) -> None:
        try:
            self._connection.open()
        except OSError as error:
            logger.warning("The mail server cannot be reached: %s", type(error).__name__)
            raise ServerAway(is_cut=False) from None

    def _outcome_of(self, refusal: smtplib.SMTPRecipientsRefused) -> Outcome:
        code = next(iter(refusal.recipients.values()))[0]
        if code // 100 == 5:
            return Outcome.REFUSED
        return self._later_unless_closing(code)

    def _later_unless_closing(self, code: int) -> Outcome:
        if code == CLOSING:
            raise ServerAway(is_cut=True)
        logger.warning("The mail server has put off a mail: %s", code)
        return Outcome.LATER
