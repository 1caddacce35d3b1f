"""The one thing that is raised when the store of files cannot be asked."""

from __future__ import annotations

import logging

from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)


class StoreAway(OSError):
    """The store of files does not answer, or not as it should; it says nothing about the file.

    A file that is not in it is `FileNotFoundError`.
    """


def is_away(error: BaseException | None) -> bool:
    """Whether an error comes of the store being away, whatever others have made of it since."""
    while error is not None and not isinstance(error, StoreAway):
        error = error.__cause__
    return error is not None


def ask_store() -> None:
    """Raise `StoreAway` if no file can be stored now; a folder always answers.

    It may take as long as the store is given to answer.
    """
    check = getattr(default_storage, "check_it_answers", None)
    if check is not None:
        check()


def check_store_answers() -> None:
    """Raise ValidationError, in the reader's language, if no file can be stored now.

    For forms, before anything is written.
    """
    try:
        ask_store()
    except StoreAway as error:
        logger.warning("A file could not be taken, their store is away: %s", error)
        raise ValidationError(
            _(
                "Files cannot be stored at the moment: the place where they are kept does not"
                " answer. Nothing has been saved. Try again in a few minutes."
            )
        ) from None
