"""The one thing that is raised when the store of files cannot be asked."""

from __future__ import annotations

#: When whoever wanted a file may ask again, in seconds.
RETRY_AFTER = 60


class StoreAway(OSError):
    """The store of files does not answer, or not as it should; it says nothing about the file.

    A file that is not in it is `FileNotFoundError`.
    """


def is_away(error: BaseException | None) -> bool:
    """Whether an error comes of the store being away, whatever others have made of it since."""
    while error is not None and not isinstance(error, StoreAway):
        error = error.__cause__
    return error is not None
