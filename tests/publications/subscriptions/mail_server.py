"""A real mail server on this machine, which answers as a test tells it to."""

from __future__ import annotations

import email
import socket
from collections import defaultdict
from email import policy
from typing import Any

from aiosmtpd.controller import Controller


class MailServer:
    """Keeps what it accepts. A receiver may have answers in store, each given once."""

    def __init__(self) -> None:
        self.inbox: list[Any] = []
        self.answers: dict[str, list[str]] = defaultdict(list)
        self.senders: list[str] = []
        self.connections = 0
        self.dies_after: int | None = None
        self.sender_answer = ""
        self.port = free_port()
        self.controller: Controller | None = None

    # What aiosmtpd calls.

    async def handle_EHLO(self, server, session, envelope, hostname, responses):  # noqa: N802
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: N802
        if self.sender_answer:
            return self.sender_answer
        envelope.mail_from = address
        self.senders.append(address)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if self.answers[address]:
            return self.answers[address].pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        if self.dies_after is not None and len(self.inbox) >= self.dies_after:
            server.transport.abort()
            return "421 dying"
        self.inbox.append(email.message_from_bytes(envelope.content, policy=policy.default))
        return "250 kept"

    # What tests ask.

    @property
    def receivers(self) -> list[str]:
        return [message["To"] for message in self.inbox]

    def refuse(self, address: str, *answers: str) -> None:
        self.answers[address] += answers

    def start(self) -> None:
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self.controller.start()

    def stop(self) -> None:
        if self.controller is not None:
            self.controller.stop()
            self.controller = None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
