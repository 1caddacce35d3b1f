"""Sending what is due, in batches, so that nothing is lost and hardly anything sent twice.

A mail is taken by one worker, handed to the mail server, and then noted as sent. A worker that is
killed between the last two leaves one mail that is sent again when its lease has run out, under
the same Message-ID. All others are sent once.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.utils import timezone

from publications.subscriptions.models import Delivery, SubscriptionRequest
from publications.subscriptions.models.outgoing import TRIES, pause_after
from publications.subscriptions.post import Outcome, Post, ServerAway
from publications.subscriptions.wording.confirmations import confirmations_in
from publications.subscriptions.wording.letters import letters_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from publications.subscriptions.wording.letter import Letter

logger = logging.getLogger(__name__)

#: How many receivers to write to over one connection.
BATCH = 100


def send_what_is_due(open_post: Callable[[], Post] = Post) -> None:
    """Ask for confirmation first, since somebody is waiting; then all others."""
    for sort, compose in ((SubscriptionRequest, confirmations_in), (Delivery, letters_in)):
        while taken := _take(sort):
            letters = compose(taken)
            if not _send_batch(letters, open_post):
                return


def _take(sort: type[Any]) -> list[Any]:
    return list(sort.queue().claim(timezone.now(), BATCH))


def _send_batch(letters: Iterable[Letter], open_post: Callable[[], Post]) -> bool:
    """Send these over one connection; whether the mail server is still there."""
    waiting = list(letters)
    with open_post() as post:
        while waiting:
            letter = waiting[0]
            try:
                outcome = post.send(letter.message) if letter.message else Outcome.SENT
            except ServerAway as away:
                if away.is_cut:
                    # It may have taken this one or not, and it may be this one that it dies of.
                    _put_off(waiting.pop(0))
                _give_back(waiting)
                return False
            _note(waiting.pop(0), outcome)
    return True


def _note(letter: Letter, outcome: Outcome) -> None:
    if outcome is Outcome.LATER:
        _put_off(letter)
    elif outcome is Outcome.REFUSED:
        letter.rows.delete()
        letter.count_bounce(timezone.now())
    else:
        letter.rows.update(sent_at=timezone.now(), claim=None, claimed_until=None)


def _put_off(letter: Letter) -> None:
    """Try again later, for some days; then give up."""
    attempts = letter.attempts + 1
    if attempts > TRIES:
        logger.warning("A mail was given up after %s tries", letter.attempts)
        letter.rows.delete()
        letter.count_bounce(timezone.now())
        return
    due_at = timezone.now() + pause_after(attempts)
    letter.rows.update(attempts=attempts, due_at=due_at, claim=None, claimed_until=None)


def _give_back(letters: Iterable[Letter]) -> None:
    for letter in letters:
        letter.rows.release()
